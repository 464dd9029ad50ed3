import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { card } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { AgentStore } from '../store/agent.store.ts';
import { directoryOf } from './directory.fixture.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const store = new AgentStore(database);
const directory = directoryOf(database);

const beat = (inFlight: number) =>
  database.transaction((tx) =>
    store.beat(tx, {
      agentId: 'a',
      instanceId: 'one',
      state: 'live',
      inFlight,
      waiting: 0,
      turnMs: 100,
      at: new Date().toISOString(),
    }),
  );
const known = () => directory.snapshot().find((agent) => agent.card.agentId === 'a');

beforeEach(async () => {
  await database.transaction((tx) => store.register(tx, card('a', { maxConcurrent: 2 }), new Date()));
  await beat(0);
  await directory.refresh();
});

it('counts at once what an agent is offered, until it has told of it itself', async () => {
  const before = directory.snapshot();
  for (let n = 0; n < 30; n++) directory.offered('a');
  expect(known()).toMatchObject({ load: 30, waitMs: 1_450 });
  await directory.refresh();
  expect(known()).toMatchObject({ load: 30, waitMs: 1_450 });
  expect(before[0]).toMatchObject({ load: 0 });
  await vi.waitFor(async () => {
    await beat(2);
    await directory.refresh();
    expect(known()).toMatchObject({ load: 2 });
  });
});

it('takes no notice of what is offered to whom it does not know', () => {
  directory.offered('nobody');
  expect(directory.snapshot()).toHaveLength(1);
});
