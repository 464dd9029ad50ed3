import {
  type ContextPackage,
  type Fact,
  factDigest,
  type HandoffEnded,
  type HandoffProgress,
  type Inbox,
  type MessageReceived,
} from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { Client } from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { lifecycleTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { Parties } from './parties.fixture.ts';

const token = 'token-of-audit';
const [triage, billing, sales, desk] = ['triage-agent', 'billing-agent', 'sales-agent', 'human-queue'] as const;
const windowTokens = 400;

const system = await System.start(['router'], {
  AUDITORS: `eve:Eve:${token}`,
  AGENT_REFRESH_MS: '50',
  SUMMARY_SWEEP_MS: '100',
});
const database = new Client({ connectionString: system.databaseUrl('router') });
await database.connect();
afterAll(() => database.end());
const outsider = await Outsider.connect();
const joined = await Parties.join(outsider, [
  { agentId: triage },
  {
    agentId: billing,
    intents: [{ name: 'billing.double_charge', examples: [] }],
    needs: {
      facts: ['account.number'],
      schema: { properties: { 'account.number': { type: 'string', minLength: 7 } } },
      transitions: { low_confidence: { required: ['charge.month'] } },
    },
    reads: ['customer.name', 'customer.attributes.plan', 'memory.billing'],
    windowTokens,
  },
  { agentId: sales, intents: [{ name: 'sales.new_plan', examples: [] }], reads: ['memory'] },
  { agentId: desk, kind: 'human', reads: ['customer', 'memory'], windowTokens: 32_000 },
]);
afterAll(joined.leave);
const tap = await Wiretap.on(...watchedTopics, ...joined.inboxes);
const parties = joined.on(tap);

const emma = () =>
  new TestCustomer(outsider, tap, {
    id: 'C-1001',
    name: 'Emma Clarke',
    language: 'en',
    attributes: { plan: 'Fibre 500', birthday: '1990-01-01' },
  });
const account: Fact = { name: 'account.number', value: 'TC-1001', provenance: 'customer', source: 'm-1' };
const supplied = (parts: Partial<ContextPackage> = {}): ContextPackage => ({
  summary: 'Emma sees two charges in March and wants to know why.',
  task: { description: 'Explain both charges.', state: 'nothing looked up', next: 'compare charges with invoices' },
  facts: [account],
  ...parts,
});
const accepted = ({ conversationId }: TestCustomer, owner: string) =>
  vi.waitFor(() => {
    const owners = tap.records.filter(({ topic, key }) => topic === lifecycleTopic && key === conversationId);
    expect(owners.at(-1)?.data).toMatchObject({ owner: { agentId: owner } });
  }, 20_000);
const begins = async (text = 'Why was I charged twice in March? My account is TC-1001.') => {
  const customer = emma();
  const messageId = await customer.write(text);
  await parties.gets(triage, 'conversation.message.received', customer.conversationId);
  return { customer, messageId, id: customer.conversationId };
};

/** Cards are read from one topic and heartbeats from another: who writes before both are known is given to a person. */
await vi.waitFor(async () => {
  const living = 'SELECT count(DISTINCT agent_id)::integer AS agents FROM agent JOIN agent_instance USING (agent_id)';
  expect((await database.query(living)).rows).toEqual([{ agents: 4 }]);
  const early = emma();
  await early.write('Is anybody there?');
  await tap.until(
    ({ topic, key, type }) =>
      topic === joined.inboxes[0] && key === early.conversationId && type === 'conversation.message.received',
    2_000,
  );
}, 30_000);

describe('a context package', () => {
  it('has every part: what the sender alone knows as it was sent, what the router knows better whatever was claimed [C] [H3]', async () => {
    const { customer, messageId, id } = await begins();
    const checked: Fact = { name: 'charges.found', value: 2, provenance: 'system', source: 'ledger' };
    const guessed: Fact = { name: 'mood', value: 'worried', provenance: 'inferred', source: 'model' };
    const told = {
      severity: 'watch' as const,
      results: [{ name: 'intent', value: { score: 0.91 }, source: 'classifier' }],
      tried: [{ step: 'asked for the month', outcome: 'March' }],
      promises: ['An answer in this chat'],
      constraints: ['No refund without approval'],
      openQuestions: ['Which card was charged?'],
      contingency: 'If they cannot be told apart, a person.',
      options: [{ id: 'refund', label: 'Refund the second charge' }],
      parked: [{ intent: 'sales.new_plan', detail: 'And I may want another plan.' }],
      intent: 'billing.double_charge',
      sentiment: 'negative' as const,
    };
    const claimed = {
      customer: { id: 'C-9999' },
      history: { turns: [], totalTurns: 0, cut: 0 },
      pending: [],
      memory: [{ key: 'billing.limit', value: 9_999, version: 9, by: triage }],
      hop: 99,
      path: [],
      language: 'fr',
    };
    const email: Fact = {
      name: 'customer.email',
      value: 'emma@example.org',
      provenance: 'customer',
      source: messageId,
    };
    const facts = [account, checked, guessed, email];
    await parties.request(triage, id, { package: supplied({ ...claimed, ...told, facts }) });
    const { package: contents, reason } = await parties.offerTo(billing, id);
    expect(contents).toMatchObject({ ...told, summary: supplied().summary, task: supplied().task });
    expect(contents.facts).toEqual([
      account,
      checked,
      guessed,
      expect.objectContaining({ name: 'customer.id', value: 'C-1001' }),
    ]);
    expect(contents).toMatchObject({
      customer: { id: 'C-1001', name: 'Emma Clarke', attributes: { plan: 'Fibre 500' } },
      history: { turns: [{ messageId, from: 'customer', text: customer.written[0]?.text }], totalTurns: 1, cut: 0 },
      pending: [messageId],
      memory: [],
      language: 'en',
      hop: 1,
      provenance: { schema: 'package:1.0', redacted: { 'customer.attributes': 1, facts: 1 } },
    });
    expect(contents.provenance?.trace).toMatch(/^[0-9a-f]{32}$/);
    expect(reason).toMatchObject({ trigger: 'specialization', confidence: 0.91 });
  });

  it('holds of a long conversation the last words as they were said, within the receiver’s tokens, and the rest as a summary [L1] [H3]', async () => {
    const { customer, id } = await begins('My order is OR-77123, and it has never come. Hello again.');
    for (let n = 1; n <= 31; n += 1)
      await customer.write(`This is the next thing that I would like to say about it, for time ${n}.`);
    const delivered = (type: string) =>
      tap.records.filter(({ key, type: is, topic }) => key === id && is === type && topic === joined.inboxes[0]);
    await vi.waitFor(() => expect(delivered('conversation.message.received')).toHaveLength(32), 20_000);
    for (const [n, { data }] of delivered('conversation.message.received').slice(0, 31).entries()) {
      const { messageId } = data as Inbox<MessageReceived>;
      await parties.reply(triage, id, { inReplyTo: messageId, text: `Noted, ${n}.` });
    }
    const summed = async () =>
      (await database.query('SELECT turns FROM summary WHERE conversation_id = $1', [id])).rows[0]?.turns;
    await vi.waitFor(async () => expect(await summed()).toBeGreaterThanOrEqual(40), 20_000);

    await parties.request(triage, id, { package: supplied() });
    const { history } = (await parties.offerTo(billing, id)).package;
    const turns = history?.turns ?? [];
    expect(turns.filter(({ from }) => from === 'customer').at(-1)?.text).toBe(customer.written.at(-1)?.text);
    expect(history).toMatchObject({ totalTurns: 63, cut: 63 - turns.length });
    expect(history?.summary).toContain('Customer: My order is OR-77123, and it has never come.');
    expect(turns.length).toBeGreaterThan(10);
    const ids = turns.map(({ messageId }) => messageId);
    const counted = 'SELECT sum(tokens)::integer AS tokens FROM transcript WHERE message_id = ANY ($1)';
    const [{ tokens }] = (await database.query(counted, [ids])).rows;
    expect(tokens).toBeGreaterThan(windowTokens / 2);
    expect(tokens).toBeLessThanOrEqual(windowTokens);
  });
});

it('lets both sides read and write one memory, in order, each what its card may read [L2]', async () => {
  const { id, messageId } = await begins();
  const wrote = [
    { op: 'set' as const, key: 'billing.plan', value: 'M' },
    { op: 'set' as const, key: 'sales.lead', value: true },
    { op: 'set' as const, key: 'billing.plan', value: 'L' },
  ];
  await parties.reply(triage, id, { inReplyTo: messageId, memory: wrote });
  await parties.request(triage, id, { package: supplied() });
  const offer = await parties.offerTo(billing, id);
  expect(offer.package.memory).toEqual([{ key: 'billing.plan', value: 'L', version: 3, by: triage }]);
  expect(offer.package.provenance?.redacted).toMatchObject({ memory: 1 });

  const changes = [
    { op: 'set' as const, key: 'billing.plan', value: 'XL' },
    { op: 'remove' as const, key: 'sales.lead' },
  ];
  await parties.accept(billing, offer, { reply: { text: 'I see it.', language: 'en', memory: changes } });
  const { epoch } = offer.delivery;
  await parties.request(billing, id, {
    epoch,
    to: { agentId: sales },
    package: supplied({ intent: 'sales.new_plan' }),
  });
  const further = await parties.offerTo(sales, id);
  expect(further.package.memory).toEqual([{ key: 'billing.plan', value: 'XL', version: 4, by: billing }]);
});

describe('what a transition requires', () => {
  it('comes back to the sender before anybody is offered it, all of it at once; the second time a person gets it, and reads what is not known [L4] [H5]', async () => {
    const { customer, id } = await begins('Why was I charged twice?');
    const unsure = {
      trigger: 'low_confidence' as const,
      detail: 'Perhaps billing.',
      by: 'sender' as const,
      confidence: 0.4,
    };
    const short: Fact = { ...account, value: '1001' };
    const first = await parties.request(triage, id, { reason: unsure, package: supplied({ facts: [short] }) });
    const ended = await parties.gets<Inbox<HandoffEnded>>(triage, 'handoff.ended', id);
    expect(ended).toMatchObject({ handoffId: first, outcome: 'failed', reason: 'missing_context' });
    expect(ended.missing?.toSorted()).toEqual(['account.number', 'charge.month']);

    await parties.request(triage, id, { reason: unsure, package: supplied() });
    const { package: forPerson } = await parties.offerTo(desk, id);
    expect(forPerson.openQuestions).toEqual(['charge.month']);
    const progress = await customer.until<HandoffProgress>('handoff.progress.v1', () => true);
    expect(progress.target).toBe(desk);
  });

  it('is as much as this transition needs: with everything known the receiver is asked at once [L4]', async () => {
    const { id } = await begins();
    const handoffId = await parties.request(triage, id, { package: supplied() });
    expect((await parties.offerTo(billing, id)).handoffId).toBe(handoffId);
  });
});

it('loses nothing on the way from agent to agent to a person: facts, what was tried and promised, and no unanswered word [G1] [P3]', async () => {
  const { customer, id, messageId } = await begins();
  const found = { tried: [{ step: 'restarted', outcome: 'no change' }], promises: ['An answer today'] };
  await parties.request(triage, id, { package: supplied(found) });
  const offer = await parties.offerTo(billing, id);
  const held = await customer.write('And it is urgent.');
  await parties.accept(billing, offer);
  await accepted(customer, billing);
  const { epoch } = offer.delivery;
  const toBilling = (wanted: string) =>
    parties.gets<Inbox<MessageReceived>>(
      billing,
      'conversation.message.received',
      id,
      (message) => message.messageId === wanted,
    );
  expect((await toBilling(messageId)).delivery).toMatchObject({ epoch, mode: 'owner' });
  expect((await toBilling(held)).delivery).toMatchObject({ epoch, mode: 'owner' });

  const called = await customer.write('I want to talk to a human.');
  const { package: forPerson } = await parties.offerTo(desk, id);
  expect(forPerson).toMatchObject(found);
  expect(forPerson.facts).toContainEqual(account);
  expect(forPerson.pending).toEqual([messageId, held, called]);
  expect(forPerson.history?.turns.map((turn) => turn.messageId)).toEqual(
    expect.arrayContaining([messageId, held, called]),
  );
  expect(forPerson.summary).toContain(supplied().summary);
});

it('writes down what a receiver understood otherwise than it was told, and lets the handoff go on [H6]', async () => {
  const { customer, id } = await begins();
  const handoffId = await parties.request(triage, id, { package: supplied() });
  const offer = await parties.offerTo(billing, id);
  const readback = { reliesOn: ['account.number'], understood: { 'account.number': factDigest(handoffId, 'TC-1010') } };
  await parties.accept(billing, offer, { readback });
  await accepted(customer, billing);
  const path = `${system.service('router').url}/api/conversations/${id}/timeline`;
  const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
  const { entries } = (await response.json()) as { entries: { kind: string; drift?: string[]; headline: string }[] };
  const told = entries.find(({ kind }) => kind === 'readback');
  expect(told).toMatchObject({ drift: ['account.number'] });
  expect(told?.headline).toContain('contradicts 1 fact');
});
