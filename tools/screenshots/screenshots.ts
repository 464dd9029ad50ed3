// npm run screenshots: the pictures of docs/, taken from the running system while one double charge goes through it.
import { join } from 'node:path';
import { errors } from 'playwright-core';
import { sentence, Trouble } from '../infrastructure/trouble.ts';
import { lockHolder } from '../launcher/lock.ts';
import { addressOf, named, tokenOf } from '../launcher/overview.ts';
import { root } from '../launcher/paths.ts';
import { readState } from '../launcher/state.ts';
import { launchChromium } from './chromium.ts';
import { Pictures } from './pictures.ts';
import { type Addresses, play } from './story.ts';

/** A refund is made once: the story is told in a system in which nothing has happened. */
const askedTwice = 'the pages did not show what they should: npm run reset, npm start, and try again.';
const inVain = (error: unknown): boolean => error instanceof errors.TimeoutError;

try {
  const addresses = whereThingsAre();
  const browser = await launchChromium();
  await play(browser, addresses, new Pictures(join(root, 'docs/images'))).finally(() => browser.close());
} catch (error) {
  console.error(`baton: ${inVain(error) ? askedTwice : sentence(error)}`);
  process.exitCode = 1;
}

function whereThingsAre(): Addresses {
  const state = lockHolder() ? readState() : undefined;
  if (state?.phase !== 'ready') throw new Trouble('Nothing runs here to take pictures of: npm start starts it.');
  if (!state.traces?.url) throw new Trouble(`There is no trace to take a picture of: ${state.traces?.why ?? 'none'}.`);
  const auditor = tokenOf(named('router'), 'AUDITORS');
  return {
    chat: addressOf(named('gateway')),
    desk: addressOf(named('human-queue')),
    operatorToken: tokenOf(named('human-queue'), 'OPERATORS'),
    timeline: (conversationId) => `${addressOf(named('router'))}/?conversation=${conversationId}#token=${auditor}`,
  };
}
