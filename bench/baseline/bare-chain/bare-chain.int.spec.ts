import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type {} from '../../../libs/testing/src/infrastructure.ts';
import { type BareChain, startBareChain } from './start-bare-chain.ts';

let chain: BareChain;
let database: Client;

beforeAll(async () => {
  chain = await startBareChain({ adminUrl: inject('databaseUrl'), brokers: inject('kafkaBrokers').split(',') });
  database = new Client({ connectionString: chain.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await chain.stop();
  await database.end();
});

const unsent = async () => {
  const outboxes = ['triage', 'router', 'billing'].map((schema) => `SELECT FROM ${schema}.outbox`);
  return (await database.query(outboxes.join(' UNION ALL '))).rowCount;
};

/** How many handoffs each of the three has in its last state, and how many events they have taken, each once. */
async function tables() {
  const { rows } = await database.query(`SELECT
    (SELECT count(*) FROM triage.handoff WHERE state = 'accepted')::int AS triage,
    (SELECT count(*) FROM router.handoff)::int AS router,
    (SELECT count(*) FROM billing.handoff WHERE octet_length(package) = 4096)::int AS billing,
    (SELECT count(*) FROM triage.inbox)::int AS answers,
    (SELECT count(*) FROM triage.handoff)::int AS begun`);
  return rows[0];
}

it('hands over, and each of the three has kept it', async () => {
  const lap = await chain.steady(50, 0.4);
  expect(lap.latenciesMs).toHaveLength(20);
  expect(await tables()).toEqual({ triage: 20, router: 20, billing: 20, answers: 20, begun: 20 });
  await expect.poll(unsent).toBe(0);
});

it('keeps so many under way, and has none when the lap is over', async () => {
  const before = await tables();
  const { worked = 0 } = await chain.closedLoop(4, 0.3);
  expect(worked).toBeGreaterThan(0);
  expect((await tables()).triage).toBe(before.triage + worked);
});

it('loses nothing and repeats nothing when the router is killed in the middle', async () => {
  const before = await tables();
  const lap = chain.closedLoop(32, 3);
  while ((await tables()).router < before.router + 50);
  await chain.crash('router');
  await lap;
  const { begun, ...all } = await tables();
  expect(new Set(Object.values(all))).toEqual(new Set([begun]));
  await expect.poll(unsent).toBe(0);
});
