import type { ArticleSeed } from './article.seed.ts';
import { checkCables } from './articles/check-cables.seed.ts';
import { mesh } from './articles/mesh.seed.ts';
import { modemSetup } from './articles/modem-setup.seed.ts';
import { moveRouter } from './articles/move-router.seed.ts';
import { outageCheck } from './articles/outage-check.seed.ts';
import { passwordReset } from './articles/password-reset.seed.ts';
import { restartRouter } from './articles/restart-router.seed.ts';
import { routerLights } from './articles/router-lights.seed.ts';
import { speedTest } from './articles/speed-test.seed.ts';
import { tvBox } from './articles/tv-box.seed.ts';
import { vpn } from './articles/vpn.seed.ts';
import { wifiChannel } from './articles/wifi-channel.seed.ts';

/** A seed that has run somewhere is not edited: a later migration corrects it. */
export const articles: readonly ArticleSeed[] = [
  routerLights,
  restartRouter,
  checkCables,
  wifiChannel,
  speedTest,
  mesh,
  outageCheck,
  modemSetup,
  passwordReset,
  moveRouter,
  vpn,
  tvBox,
];
