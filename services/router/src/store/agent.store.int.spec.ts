import type { AgentHeartbeat, AgentState } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { available } from '@baton/routing';
import { freshDatabase } from '@baton/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { card } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { AgentStore } from './agent.store.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const store = new AgentStore(database);
const freshMs = 10_000;

const beat = (instanceId: string, state: AgentState = 'live', said: Partial<AgentHeartbeat> = {}) =>
  database.transaction((tx) => {
    const now = { agentId: 'a', instanceId, state, inFlight: 0, waiting: 0, at: new Date().toISOString() };
    return store.beat(tx, { ...now, ...said });
  });
const silentFor = (instanceId: string, seconds: number) =>
  pool.query("UPDATE agent_instance SET seen_at = seen_at - $2 * interval '1 second' WHERE instance_id = $1", [
    instanceId,
    seconds,
  ]);
const agent = async (withinMs = freshMs) => {
  const [known] = await store.all(withinMs);
  return known && available(known.card, known.heard, 0);
};

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
    await beat('one', 'live', { inFlight: 3 });
    await beat('two', 'live', { inFlight: 2 });
    expect(await agent()).toMatchObject({ load: 5, capacity: 20 });
    await silentFor('one', 60);
    expect(await agent()).toMatchObject({ live: true, load: 2, capacity: 10 });
    await silentFor('two', 60);
    expect(await agent()).toMatchObject({ live: false, load: 0, capacity: 0 });
  });

  it('has one line, which all of its instances tell the length of', async () => {
    await beat('one', 'live', { inFlight: 10, waiting: 7 });
    await beat('two', 'live', { inFlight: 10, waiting: 6 });
    expect(await agent()).toMatchObject({ load: 27 });
  });

  it('has the time of its instances, and nobody waits longer than at the one that is soonest', async () => {
    await beat('one', 'live', { inFlight: 10, turnMs: 1_000 });
    await beat('two', 'live', { inFlight: 10, turnMs: 3_000 });
    expect(await agent()).toMatchObject({ waitMs: 100 });
    await beat('one', 'live', { waitMs: 60_000 });
    await beat('two', 'live', { waitMs: 30_000 });
    expect(await agent()).toMatchObject({ waitMs: 30_000 });
  });

  it('has no room in an instance that is about to leave', async () => {
    await beat('one', 'draining', { inFlight: 4, turnMs: 9_000 });
    await beat('two', 'live', { inFlight: 1, turnMs: 100 });
    expect(await agent()).toMatchObject({ draining: false, load: 1, capacity: 10 });
  });

  it('may say of itself as much as there are numbers for', async () => {
    const most = 2 ** 31 - 1;
    await beat('one', 'live', { inFlight: most, waiting: most, turnMs: most });
    await beat('two', 'live', { inFlight: most, waiting: most, turnMs: most });
    expect(await agent()).toMatchObject({ live: true, load: 3 * most });
  });

  it('tells when each instance was heard', async () => {
    await beat('one');
    await silentFor('one', 5);
    await beat('two', 'draining');
    const [known] = await store.all(freshMs);
    expect(known?.heardAgoMs).toHaveLength(1);
    expect(known?.heardAgoMs[0]).toBeGreaterThanOrEqual(5_000);
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
