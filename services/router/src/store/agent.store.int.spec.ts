import type { AgentState } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { AgentStore } from './agent.store.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const store = new AgentStore(database);
const freshMs = 10_000;

const beat = (instanceId: string, state: AgentState = 'live', inFlight = 0) =>
  database.transaction((tx) =>
    store.beat(tx, { agentId: 'a', instanceId, state, inFlight, waiting: 0, at: new Date().toISOString() }),
  );
const silentFor = (instanceId: string, seconds: number) =>
  pool.query("UPDATE agent_instance SET seen_at = seen_at - $2 * interval '1 second' WHERE instance_id = $1", [
    instanceId,
    seconds,
  ]);
const agent = async (withinMs = freshMs) => (await store.all(withinMs))[0];

beforeEach(async () => {
  await pool.query('DELETE FROM agent_instance');
  await database.transaction((tx) => store.register(tx, card('a'), new Date()));
});

describe('an agent', () => {
  it('is not live before its first heartbeat, and is after it', async () => {
    expect(await agent()).toMatchObject({ live: false });
    await beat('one');
    expect(await agent()).toMatchObject({ live: true, draining: false, load: 0 });
  });

  it('is live while one of its instances is, and carries the load of all that are', async () => {
    await beat('one', 'live', 3);
    await beat('two', 'live', 2);
    expect(await agent()).toMatchObject({ load: 5 });
    await silentFor('one', 60);
    expect(await agent()).toMatchObject({ live: true, load: 2 });
    await silentFor('two', 60);
    expect(await agent()).toMatchObject({ live: false, load: 0 });
  });

  it('is not held dead for heartbeats the router has not read', async () => {
    await beat('one');
    await silentFor('one', 60);
    expect(await agent(freshMs + 60_000)).toMatchObject({ live: true });
  });

  it('is draining when all that are left of it are, and gone when they leave', async () => {
    await beat('one', 'draining');
    expect(await agent()).toMatchObject({ live: true, draining: true });
    await beat('one', 'leaving');
    expect(await agent()).toMatchObject({ live: false });
  });

  it('is forgotten by its tombstone', async () => {
    await database.transaction((tx) => store.remove(tx, 'a'));
    expect(await agent()).toBeUndefined();
  });
});
