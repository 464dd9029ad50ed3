import { expect, inject, it } from 'vitest';
import type {} from '../../../libs/testing/src/infrastructure.ts';
import { startPlainNest } from './start-plain-nest.ts';

it('hands over, also after it was stopped and started again', async () => {
  const ground = { brokers: inject('kafkaBrokers').split(',') };
  for (const _ of ['first', 'second']) {
    const nest = await startPlainNest(ground);
    expect(nest.processes.map(({ name }) => name)).toEqual(['triage', 'router', 'billing']);
    const lap = await nest.steady(20, 0.5);
    expect(lap.latenciesMs).toHaveLength(10);
    await nest.stop();
  }
});
