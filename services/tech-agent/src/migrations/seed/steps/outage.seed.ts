import type { StepSeed } from '../step.seed.ts';

export const outage: StepSeed = {
  name: 'outage',
  kind: 'check',
  title: 'Look for an outage at the line',
  alsoCalled: ['outage*', 'storung*', 'averia*', 'panne*'],
};
