import { join } from 'node:path';
import { deadLettersOf, newId, routerInputs, topics } from '@baton/contracts';
import { Outbox, PgDatabase } from '@baton/messaging';
import { card } from '@baton/routing/agents.fixture';
import { brokers, createTopics, fixture, freshDatabase, ServiceInstance } from '@baton/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { directoryOf } from '../src/agents/directory.fixture.ts';
import { at } from '../src/domain/scenario.fixture.ts';
import { type Decide, wrote } from '../src/domain/timeline/story.fixture.ts';
import type { LabelledExample } from '../src/domain/wrong-routes/labelled-example.ts';
import { accepts, answers, asks } from '../src/domain/wrong-routes/wrong-routes.fixture.ts';
import { routerMigrations } from '../src/migrations/index.ts';
import { ConversationStore } from '../src/store/conversation.store.ts';

/** What is told to the world is no matter here. */
class DeafOutbox extends Outbox {
  async add(): Promise<void> {}
}

const token = 'token-of-audit';
const owner = 'token-of-owner';
const { url: databaseUrl, pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const conversations = new ConversationStore(new DeafOutbox(), directoryOf(database));
const inputs = topics.filter(({ name }) => routerInputs.includes(name));
await createTopics([...inputs, ...inputs.map(({ name }) => deadLettersOf('router', name))]);

const billing = card('billing-agent', { intents: [{ name: 'billing.refund', examples: ['I want my money back'] }] });
await pool.query('INSERT INTO agent (agent_id, card, registered_at) VALUES ($1, $2, now())', [
  billing.agentId,
  JSON.stringify(billing),
]);

const whoMay = { AUDITORS: `eve:Eve:${token}`, POLICY_OWNERS: `rex:Rex:${owner}` };
const env = { KAFKA_BROKERS: brokers().join(), DATABASE_URL: databaseUrl, ...whoMay };
const router = await ServiceInstance.launch(fixture('router', join(import.meta.dirname, '../src/main.ts'), env));
afterAll(() => void router.kill());
await router.ready();

const happen = (tenant: string, decide: Decide): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant, conversationId: 'c-1', eventId: newId(), now: at(9), partition: 0 };
    const before = await conversations.find(cause);
    await conversations.keep(cause, before, decide(before));
  });

/** The customer's words were taken for a slow line; billing keeps them. */
const goesWrong = async (words: string, tenant = newId()): Promise<void> => {
  const deeds: Decide[] = [
    (state) => (state ? asks(state, 'tech-agent', { intent: 'tech.slow', confidence: 0.71 }) : []),
    (state) => (state ? accepts(state) : []),
    (state) => (state ? asks(state, 'billing-agent', { intent: 'billing.refund' }) : []),
    (state) => (state ? accepts(state) : []),
    (state) => (state ? answers(state) : []),
  ];
  for (const deed of [wrote('m-1', 0, words, tenant), ...deeds]) await happen(tenant, deed);
};

const call = async (method: 'GET' | 'POST', path: string, body?: object, bearer = body ? owner : token) => {
  const headers = { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(`${router.url}/api/${path}`, { method, headers, body: body && JSON.stringify(body) });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const listed = async (state = 'open'): Promise<LabelledExample[]> =>
  JSON.parse((await call('GET', `examples?state=${state}`)).text);
const additions = async () => parse((await call('GET', 'examples/additions')).text).classifier.examples;

beforeEach(() => pool.query('DELETE FROM labelled_example'));

describe('labelled examples over HTTP', () => {
  it('are listed with what they were taken for and what was right, and kept in no cache', async () => {
    await goesWrong('Give me my money');
    const { status, headers } = await call('GET', 'examples');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await listed()).toMatchObject([
      {
        words: 'Give me my money',
        sign: 'bounced',
        takenFor: { intent: 'tech.slow', by: 'triage-agent', confidence: 0.71 },
        label: { keptBy: 'billing-agent', intent: 'billing.refund' },
        state: 'open',
      },
    ]);
  });

  it('are, once accepted, what a policy may learn from; the words may be a reviewer’s', async () => {
    await goesWrong('Give me my money, I am Ana Lima');
    const [example] = await listed();
    expect(await additions()).toEqual({});
    const accepted = await call('POST', `examples/${example?.id}/accept`, { words: 'Give me my money' });
    expect([accepted.status, JSON.parse(accepted.text)]).toMatchObject([200, { state: 'accepted', reviewedBy: 'rex' }]);
    expect(await additions()).toEqual({ 'billing.refund': ['Give me my money'] });
    expect([await listed(), await listed('accepted')]).toMatchObject([[], [{ words: 'Give me my money' }]]);
  });

  it('add nothing that cards say already', async () => {
    await goesWrong('I want my money BACK');
    const [example] = await listed();
    await call('POST', `examples/${example?.id}/accept`, {});
    expect(await additions()).toEqual({});
    expect(JSON.parse((await call('GET', 'examples/known')).text)).toEqual({
      'billing.refund': ['I want my money back'],
    });
  });

  it('lose their words when they are dismissed, for good', async () => {
    await goesWrong('Give me my money');
    const [example] = await listed();
    expect((await call('POST', `examples/${example?.id}/dismiss`, {})).status).toBe(200);
    expect(await listed('dismissed')).toMatchObject([{ words: '', reviewedBy: 'rex' }]);
    const again = await call('POST', `examples/${example?.id}/accept`, {});
    expect([again.status, JSON.parse(again.text).code]).toEqual([409, 'dismissed']);
  });

  it.each([
    ['an intent nobody covers', { intent: 'billing.refnud' }, 'unknown_intent'],
    ['an intent that is no text', { intent: 7 }, 'invalid'],
    ['something else', { label: 'billing.refund' }, 'invalid'],
    ['no words', { words: ' ' }, 'invalid'],
  ])('are not accepted with %s', async (_, body, code) => {
    await goesWrong('Give me my money');
    const [example] = await listed();
    const { status, text } = await call('POST', `examples/${example?.id}/accept`, body);
    expect([status, JSON.parse(text).code]).toEqual([422, code]);
    expect(await listed()).toHaveLength(1);
  });

  it('that are not there are not reviewed', async () => {
    const none = '00000000-0000-4000-8000-000000000000';
    expect((await call('POST', `examples/${none}/accept`, {})).status).toBe(404);
    expect((await call('POST', "examples/'; DROP TABLE ledger/dismiss", {})).status).toBe(422);
    expect((await call('GET', 'examples?state=lost')).status).toBe(422);
  });

  it('are an auditor’s to see and an owner’s of the policy to review, and on record without a word', async () => {
    await goesWrong('Give me my money');
    const [example] = await listed();
    for (const [method, path, wrong] of [
      ['GET', 'examples', owner],
      ['GET', 'examples/additions', 'wrong'],
      ['GET', 'examples/known', 'wrong'],
      ['POST', `examples/${example?.id}/accept`, token],
      ['POST', `examples/${example?.id}/dismiss`, 'wrong'],
    ] as const)
      expect([path, (await call(method, path, method === 'POST' ? {} : undefined, wrong)).status]).toEqual([path, 401]);
    await call('POST', `examples/${example?.id}/accept`, {});
    expect(router.log).toMatch(/"Reviewed a labelled example","policy_owner":"rex","example":/);
    expect(router.log).not.toContain('my money');
  });
});
