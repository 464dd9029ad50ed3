import type { ConversationLifecycle, HandoffAccepted, HandoffEnded, MessageSent } from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { expect, it } from 'vitest';
import { lifecycleTopic, sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';

await System.start(['router', 'triage-agent', 'billing-agent']);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics);
const emma = () => new TestCustomer(outsider, tap, { id: 'C-1001', name: 'Emma Clarke', language: 'en' });

it('brings a customer from triage to billing, which answers from its own tables [P1] [T4]', async () => {
  const customer = emma();
  const question = await customer.say('Hello, I think I was charged twice this month.');
  expect(question.from).toMatchObject({ kind: 'ai', agentId: 'triage-agent' });
  expect(question.text).toMatch(/AI assistant.*account number/s);

  const answer = await customer.say('It is TC-1001.');
  expect(answer.from).toMatchObject({ kind: 'ai', agentId: 'billing-agent' });
  expect(answer.text).toMatch(/INV-2026-0917.*Sports Pack.*£12\.99.*5 September 2026/s);
});

it('gives notice before billing speaks, and billing neither greets nor asks for what it was told [H4] [H7]', async () => {
  const customer = emma();
  await customer.say('Hi, my account is TC-1001 and I was charged twice for the same thing.');
  const [notice, words, ...more] = customer.heard<MessageSent>(sentTopic);
  expect(notice).toMatchObject({ kind: 'notice', from: { kind: 'platform' } });
  expect(notice?.text).toContain('our billing specialist');
  expect(words).toMatchObject({ kind: 'reply', from: { agentId: 'billing-agent' } });
  expect(words?.text).not.toMatch(/hello|welcome|account number/i);
  expect(more).toEqual([]);
});

it('tells everyone who may know: the claim with its read-back, the end, the new owner and epoch [H6]', async () => {
  const customer = emma();
  await customer.say('My account is TC-1001. Why was I charged twice?');
  const ended = await customer.until<HandoffEnded>('handoff.ended.v1', () => true);
  const owner = await customer.until<ConversationLifecycle>(lifecycleTopic, ({ state }) => state === 'owner_changed');
  const [claim] = customer.heard<HandoffAccepted>('handoff.accepted.v1');
  expect(claim?.readback.reliesOn).toEqual(expect.arrayContaining(['customer.id', 'account.number']));
  expect(ended).toMatchObject({ outcome: 'accepted', by: { agentId: 'billing-agent' }, attempts: 1 });
  expect(owner).toMatchObject({ owner: { agentId: 'billing-agent', kind: 'ai' }, epoch: ended.epoch });
});

it('gives another customer another, right answer, in the language they write', async () => {
  const jonas = new TestCustomer(outsider, tap, { id: 'C-1002', name: 'Jonas Weber', language: 'de' });
  const answer = await jonas.say('Guten Tag, mein Konto ist TC-1002, ich habe meine Rechnung doppelt bezahlt.');
  expect(answer).toMatchObject({ from: { agentId: 'billing-agent' }, language: 'de' });
  expect(answer.text).toMatch(/INV-2026-0922.*64,80.€.*15\. Oktober 2026/s);
});

it("does not open one customer's books to another", async () => {
  const stranger = new TestCustomer(outsider, tap, { id: 'C-1002', language: 'en' });
  const answer = await stranger.say('My account is TC-1001 and I was charged twice on it.');
  expect(answer.text).not.toMatch(/INV-|Sports Pack|12\.99/);
});

it('writes every record under the conversation as key, in an order that grows', async () => {
  const customer = emma();
  await customer.say('Account TC-1001, I was charged twice.');
  await customer.until<HandoffEnded>('handoff.ended.v1', () => true);
  const records = tap.records.filter(({ key }) => key === customer.conversationId);
  for (const { headers, topic } of records)
    expect(headers).toMatchObject({
      ce_specversion: '1.0',
      ce_type: topic.replace(/\.v1$/, ''),
      ce_subject: customer.conversationId,
      ce_correlationid: customer.conversationId,
      ce_tenant: 'default',
      'content-type': 'application/json',
    });
  const sequences = records
    .filter(({ headers }) => headers.ce_source === 'urn:baton:router')
    .map(({ headers }) => Number(headers.ce_sequence));
  expect(new Set(sequences).size).toBe(sequences.length);
  const spoken = records.filter(({ topic }) => topic === sentTopic).map(({ headers }) => Number(headers.ce_sequence));
  expect(spoken).toEqual(spoken.toSorted((a, b) => a - b));
});
