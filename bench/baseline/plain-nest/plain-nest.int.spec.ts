import { expect, inject, it } from 'vitest';
import type {} from '../../../libs/testing/src/infrastructure.ts';
import { startPlainNest } from './start-plain-nest.ts';

it('hands over in three processes', async () => {
  const nest = await startPlainNest({ brokers: inject('kafkaBrokers').split(',') });
  expect(nest.processes.map(({ name }) => name)).toEqual(['triage', 'router', 'billing']);
  const lap = await nest.steady(20, 0.5);
  await nest.stop();
  expect(lap.latenciesMs).toHaveLength(10);
});
