import type { Flow } from '../../domain/step.ts';
import type { StepSeed } from './step.seed.ts';
import { cables } from './steps/cables.seed.ts';
import { factoryReset } from './steps/factory-reset.seed.ts';
import { lights } from './steps/lights.seed.ts';
import { otherDevices } from './steps/other-devices.seed.ts';
import { outage } from './steps/outage.seed.ts';
import { power } from './steps/power.seed.ts';
import { restart } from './steps/restart.seed.ts';
import { secondDevice } from './steps/second-device.seed.ts';
import { speedTest } from './steps/speed-test.seed.ts';
import { wifiChannel } from './steps/wifi-channel.seed.ts';
import { wifiPlace } from './steps/wifi-place.seed.ts';

export const steps: readonly StepSeed[] = [
  outage,
  lights,
  power,
  restart,
  cables,
  secondDevice,
  speedTest,
  wifiPlace,
  wifiChannel,
  otherDevices,
  factoryReset,
];

/** A step, and after which outcomes of earlier ones it makes sense. */
type Place = readonly [step: StepSeed, after?: Readonly<Record<string, readonly string[]>>];

const noHelp = ['did_not_help', 'cannot'];
const hasPower = { lights: ['red', 'green', ...noHelp] };
const afterRestart = { restart: noHelp };
const lineIsFine = { speed_test: ['full', ...noHelp] };
const lineMayBeSlow = { speed_test: ['below', ...noHelp] };

/** The way through each flow; at its end comes a person. */
export const flows: Readonly<Record<Flow, readonly Place[]>> = {
  no_connection: [
    [outage],
    [lights],
    [power, { lights: ['no_power'] }],
    [restart, hasPower],
    [cables, afterRestart],
    [secondDevice, { lights: ['green'] }],
  ],
  slow: [
    [outage],
    [speedTest],
    [wifiPlace, lineIsFine],
    [wifiChannel, lineIsFine],
    [restart, lineMayBeSlow],
    [otherDevices],
  ],
  device: [[lights], [power, { lights: ['no_power'] }], [restart, hasPower], [factoryReset, afterRestart]],
};
