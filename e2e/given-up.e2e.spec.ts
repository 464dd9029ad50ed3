import { type HandoffRequested, handoffRequested } from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { Client } from 'pg';
import { afterAll, afterEach, expect, it } from 'vitest';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';
import { expectGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'human-queue'], operators);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics);
const ada = new TestOperator(system);
await ada.onDuty();
const ledger = new Client({ connectionString: system.databaseUrl('router') });
await ledger.connect();
afterAll(() => ledger.end());

const poison = 'poison';
await ledger.query(`
  CREATE FUNCTION choke() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'a bug'; END $$ LANGUAGE plpgsql;
  CREATE TRIGGER choke BEFORE INSERT ON transcript FOR EACH ROW WHEN (NEW.text = '${poison}') EXECUTE FUNCTION choke()`);

const customers: TestCustomer[] = [];
const customer = () => {
  const one = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
  customers.push(one);
  return one;
};
afterEach(async () => {
  for (const one of customers.splice(0)) await expectGoodManners(one);
});

const untilParked = (count: number) =>
  expect
    .poll(async () => (await ledger.query('SELECT FROM parked WHERE dead_at IS NULL')).rowCount, { timeout: 30_000 })
    .toBe(count);

/** As if the minute were over. */
const minuteLater = () =>
  ledger.query(`UPDATE parked SET parked_at = parked_at - interval '1 minute', next_at = now()`);

it('A message the router cannot work off holds up its own conversation, for a minute; then a person is called [G7]', async () => {
  const [emma, carl] = [customer(), customer()];
  await emma.say('Hello');
  await emma.write(poison);
  await untilParked(1);
  await emma.write('Are you there?');
  await untilParked(2);
  await carl.say('Hello');
  await minuteLater();
  const { reason } = await emma.until<HandoffRequested>(handoffRequested.topic ?? '', () => true);
  expect(reason).toMatchObject({ trigger: 'error_recovery', by: 'router' });
  const item = await ada.claim(emma.conversationId);
  await ada.act(item, 'reply', { text: 'Ada here.' });
  await emma.hears(({ from }) => from.kind === 'human');
  await untilParked(0);
});

it('A customer whose first message is lost is not lost with it: a person is called [G7]', async () => {
  const dora = customer();
  await dora.write(poison);
  await untilParked(1);
  await minuteLater();
  const item = await ada.claim(dora.conversationId);
  await ada.act(item, 'reply', { text: 'Ada here.' });
  await dora.hears(({ from }) => from.kind === 'human');
});
