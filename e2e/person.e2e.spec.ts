import {
  type AgentRefused,
  type ConversationLifecycle,
  type HandoffEnded,
  type HandoffRequested,
  handoffWithdrawn,
  inboxTopic,
  type MessageSent,
} from '@baton/contracts';
import { Outsider, System, Wiretap } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { lifecycleTopic, sentTopic, TestCustomer, watchedTopics } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';

const system = await System.start(['router', 'triage-agent', 'billing-agent', 'human-queue'], operators);
const outsider = await Outsider.connect();
const tap = await Wiretap.on(...watchedTopics, inboxTopic('triage-agent'), inboxTopic('billing-agent'));
const ada = new TestOperator(system);
await ada.onDuty();

const customers = customersOfGoodManners();
const customerWith = (language: string): TestCustomer => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language });
  customers.push(customer);
  return customer;
};
const emma = () => customerWith('en');
const doubleCharge = 'My account is TC-1001 and I was charged twice.';
const ceIdOf = (data: unknown): string => (data as AgentRefused).ceId;
const spokenIn = (customer: TestCustomer) => customer.heard<MessageSent>(sentTopic);
const ownedBy = (customer: TestCustomer, agentId: string) =>
  customer.until<ConversationLifecycle>(
    lifecycleTopic,
    ({ state, owner }) => state === 'owner_changed' && owner?.agentId === agentId,
  );

describe('a customer who asks for a person gets one', () => {
  it.each([
    ['en', 'I want to speak to a human, please.'],
    ['de', 'Ich möchte mit einem echten Menschen sprechen.'],
    ['es', 'Quiero hablar con una persona, por favor.'],
    ['fr', 'Je voudrais parler à une vraie personne.'],
    ['it', 'Vorrei parlare con una persona vera, non con un robot.', 'en'],
    ['tr', 'Gerçek bir insanla konuşmak istiyorum lütfen.', 'en'],
  ])('with the first message, in %s [T7]', async (language, words, noticed = language) => {
    const customer = customerWith(language);
    await customer.write(words);
    const item = await ada.claim(customer.conversationId);
    await ownedBy(customer, 'human-queue');
    await ada.act(item, 'reply', { text: 'Ada here.' });
    const said = await customer.hears(({ from }) => from.kind === 'human');
    expect(said).toMatchObject({ text: 'Ada here.', from: { name: 'Ada Lovelace' } });
    const notices = spokenIn(customer).filter(({ kind }) => kind === 'notice');
    expect(notices.map((notice) => notice.language)).toEqual(notices.map(() => noticed));
    expect(notices.at(-1)?.text).toContain('Ada Lovelace');
  });

  it('in the middle of a handoff to an AI, which gives way [T7]', async () => {
    const customer = emma();
    system.service('billing-agent').signal('SIGSTOP');
    await customer.write(doubleCharge);
    await customer.until('handoff.progress.v1', () => true);
    await customer.write('No, I want to talk to a human!');
    const ended = await customer.until<HandoffEnded>('handoff.ended.v1', ({ reason }) => reason === 'superseded');
    system.service('billing-agent').signal('SIGCONT');
    expect(ended.supersededBy).toBeDefined();
    await ada.claim(customer.conversationId);
    await ownedBy(customer, 'human-queue');
    expect(spokenIn(customer).filter(({ from }) => from.agentId === 'billing-agent')).toEqual([]);
  });

  it('and no agent takes that back [T7]', async () => {
    const customer = emma();
    await customer.write('Let me speak to a person.');
    const { conversationId } = customer;
    const { handoffId } = await customer.until<HandoffRequested>('handoff.requested.v1', () => true);
    const withdrawal = { handoffId, conversationId, epoch: 1, reason: 'Solved.' };
    const sent = await outsider.send(handoffWithdrawn, withdrawal, { source: 'urn:baton:triage-agent' });
    const refused = await tap.until(({ type, data }) => type === 'agent.refused' && ceIdOf(data) === sent.id);
    expect(refused.data).toMatchObject({ code: 'forbidden' });
    await ada.claim(conversationId);
    await ownedBy(customer, 'human-queue');
  });
});

describe('while a person is awaited', () => {
  it('the assistant goes on as companion, and falls silent when the person has come', async () => {
    const customer = emma();
    await customer.say(doubleCharge);
    await customer.write('Let me speak to a person.');
    await ada.item(customer.conversationId);
    const meanwhile = await customer.say('How long will it take?');
    expect(meanwhile.from).toMatchObject({ kind: 'ai', agentId: 'billing-agent' });
    const item = await ada.claim(customer.conversationId);
    await ownedBy(customer, 'human-queue');
    await ada.act(item, 'reply', { text: 'I am here.' });
    await customer.hears(({ from }) => from.kind === 'human');
    const after = spokenIn(customer).slice(spokenIn(customer).findIndex(({ text }) => text.includes('Ada Lovelace')));
    expect(after.filter(({ from }) => from.kind === 'ai')).toEqual([]);
  });

  it('nobody on duty is said at once, and the customer may go back to the assistant [G4]', async () => {
    await ada.onDuty(false);
    const customer = emma();
    await customer.say(doubleCharge);
    await customer.write('I want a human.');
    const told = await customer.hears(({ text }) => text.includes('No colleague is on duty'));
    await customer.choose(told.handoffId ?? '', 'back');
    const ended = await customer.until<HandoffEnded>('handoff.ended.v1', ({ outcome }) => outcome === 'withdrawn');
    expect(ended.handoffId).toBe(told.handoffId);
    expect((await customer.say('Then tell me about the other charge.')).from.agentId).toBe('billing-agent');
    await ada.onDuty();
  });
});

it('goes back to the AI with what the person settled, and nobody greets again [P4]', async () => {
  const customer = emma();
  await customer.say(doubleCharge);
  await customer.write('I want to speak to a human.');
  const item = await ada.claim(customer.conversationId);
  await ada.act(item, 'reply', { text: 'I have agreed to a refund of £12.99 for you.' });
  await ada.act(item, 'hand-back', {
    agentId: 'billing-agent',
    settled: ['A refund of £12.99 for the second Sports Pack is agreed.'],
    decision: 'Refund £12.99.',
  });
  const back = await customer.hears(({ text }) => text.includes('I take over from my colleague'));
  expect(back).toMatchObject({ from: { agentId: 'billing-agent' } });
  expect(back.text).toContain('Settled: A refund of £12.99 for the second Sports Pack is agreed.');
  const answer = await customer.say('Thank you. What did the charge of 3 September buy?');
  expect(answer).toMatchObject({ from: { agentId: 'billing-agent' } });
  expect(answer.text).not.toMatch(/hello|welcome to|account number/i);
});
