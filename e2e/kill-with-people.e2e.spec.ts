import {
  type ConversationLifecycle,
  type HandoffEnded,
  type HandoffProgress,
  type MessageSent,
} from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { company } from './company.fixture.ts';
import { lifecycleTopic, sentTopic, TestCustomer } from './customer.fixture.ts';
import { expectGoodManners } from './manners.fixture.ts';

const { system, outsider, sales, tap, ada } = await company();

/** Called when something is on its way; it may kill. */
type Moment = (name: string) => Promise<void>;
type Story = (customer: TestCustomer, moment: Moment) => Promise<void>;

const doubleCharge = 'My account is TC-1001 and I was charged twice.';

const refundRejected: Story = async (customer, moment) => {
  const asked = await customer.write(doubleCharge);
  await moment('asked');
  await customer.answerTo(asked);
  const wanted = await customer.write('Yes, please ask for the refund.');
  await moment('wanted');
  await customer.answerTo(wanted);
  await ada.decide(customer.conversationId, 'rejected', 'Both days were used.');
  await moment('decided');
  await customer.hears(({ text, from }) => from.kind === 'ai' && text.includes('Both days were used.'));
};

const personAndBack: Story = async (customer, moment) => {
  await customer.say(doubleCharge);
  await customer.write('I want to speak to a human.');
  await moment('called');
  const item = await ada.claim(customer.conversationId);
  await moment('claimed');
  await customer.until<ConversationLifecycle>(lifecycleTopic, ({ owner }) => owner?.agentId === 'human-queue');
  await ada.act(item, 'reply', { text: 'Ada here.' });
  await ada.act(item, 'hand-back', { agentId: 'billing-agent', settled: ['Looked at it together.'] });
  await moment('back');
  const backWithBilling = ({ by, epoch }: HandoffEnded) => by?.agentId === 'billing-agent' && (epoch ?? 0) > 3;
  await customer.until<HandoffEnded>('handoff.ended.v1', backWithBilling);
  expect((await customer.say('Which charge was right?')).from.agentId).toBe('billing-agent');
};

const technical: Story = async (customer, moment) => {
  const asked = await customer.write('My internet is not working since this morning.');
  await moment('asked');
  expect((await customer.answerTo(asked)).from.agentId).toBe('tech-agent');
  const tried = await customer.write('I did that, still no connection.');
  await moment('tried');
  await customer.answerTo(tried);
};

const techToBilling: Story = async (customer, moment) => {
  await customer.say('My internet is very slow in the evening, my account is TC-1001.');
  await customer.write('And why was I charged twice for my Sports Pack?');
  await moment('changed');
  await customer.hears(({ from }) => from.agentId === 'billing-agent');
};

const twoTopics: Story = async (customer, moment) => {
  await customer.say(
    'I was charged twice for my Sports Pack. And also my internet is very slow. My account is TC-1001.',
  );
  const done = await customer.write('Thanks, that is all.');
  await moment('done');
  await customer.answerTo(done);
  await customer.hears(({ from }) => from.agentId === 'tech-agent');
};

const personFirst: Story = async (customer, moment) => {
  await customer.write('Quiero hablar con una persona, por favor.');
  await moment('asked');
  await ada.serve(customer);
};

const uncovered: Story = async (customer, moment) => {
  await customer.say('Can you tell my fortune from the stars?');
  await customer.write('I mean it, read the stars for me.');
  await moment('insisted');
  await ada.serve(customer);
};

const inMidHandoff: Story = async (customer, moment) => {
  system.service('billing-agent').signal('SIGSTOP');
  await customer.write(doubleCharge);
  await customer.until('handoff.progress.v1', () => true);
  await customer.write('No, I want to talk to a human!');
  await moment('interrupted');
  system.service('billing-agent').signal('SIGCONT');
  await ada.serve(customer);
};

const rejected: Story = async (customer, moment) => {
  await customer.write('I would like to sign up for a new plan.');
  const offer = await tap.until(({ topic, key }) => topic === sales.inbox && key === customer.conversationId);
  await sales.reject(offer, 'no_capacity');
  await moment('rejected');
  await ada.serve(customer);
};

const unanswered: Story = async (customer, moment) => {
  await customer.write('I would like to sign up for a new plan.');
  await tap.until(({ topic, key }) => topic === sales.inbox && key === customer.conversationId);
  await moment('offered');
  await ada.serve(customer);
};

const nobodyOnDuty: Story = async (customer, moment) => {
  await ada.onDuty(false);
  await customer.write('I want a human.');
  await moment('asked');
  await customer.hears(({ text }) => text.includes('No colleague is on duty'));
  await ada.onDuty();
  await ada.serve(customer);
};

const cases: readonly [story: string, killed: string, moment: string, Story][] = [
  ['a refund a person rejects', 'triage-agent', 'asked', refundRejected],
  ['a refund a person rejects', 'billing-agent', 'wanted', refundRejected],
  ['a refund a person rejects', 'human-queue', 'wanted', refundRejected],
  ['a refund a person rejects', 'router', 'decided', refundRejected],
  ['a refund a person rejects', 'billing-agent', 'decided', refundRejected],
  ['a refund a person rejects', 'human-queue', 'decided', refundRejected],
  ['a person and back', 'human-queue', 'called', personAndBack],
  ['a person and back', 'router', 'called', personAndBack],
  ['a person and back', 'human-queue', 'claimed', personAndBack],
  ['a person and back', 'router', 'claimed', personAndBack],
  ['a person and back', 'billing-agent', 'back', personAndBack],
  ['a technical case', 'tech-agent', 'asked', technical],
  ['a technical case', 'tech-agent', 'tried', technical],
  ['a change of topic', 'router', 'changed', techToBilling],
  ['a change of topic', 'tech-agent', 'changed', techToBilling],
  ['a change of topic', 'billing-agent', 'changed', techToBilling],
  ['two topics', 'router', 'done', twoTopics],
  ['two topics', 'billing-agent', 'done', twoTopics],
  ['two topics', 'tech-agent', 'done', twoTopics],
  ['a person first', 'router', 'asked', personFirst],
  ['a person first', 'triage-agent', 'asked', personFirst],
  ['a person first', 'human-queue', 'asked', personFirst],
  ['a wish nobody covers', 'router', 'insisted', uncovered],
  ['a wish nobody covers', 'triage-agent', 'insisted', uncovered],
  ['a wish nobody covers', 'human-queue', 'insisted', uncovered],
  ['a person in mid-handoff', 'router', 'interrupted', inMidHandoff],
  ['a person in mid-handoff', 'triage-agent', 'interrupted', inMidHandoff],
  ['a person in mid-handoff', 'human-queue', 'interrupted', inMidHandoff],
  ['an offer that is rejected', 'router', 'rejected', rejected],
  ['an offer that is rejected', 'human-queue', 'rejected', rejected],
  ['an offer nobody answers', 'router', 'offered', unanswered],
  ['an offer nobody answers', 'triage-agent', 'offered', unanswered],
  ['nobody on duty', 'router', 'asked', nobodyOnDuty],
  ['nobody on duty', 'human-queue', 'asked', nobodyOnDuty],
];

describe('goes to its end, delayed and nothing lost', () => {
  it.each(cases)('%s, with %s killed when %s', async (_, killed, at, story) => {
    const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
    await story(customer, async (name) => {
      if (name !== at) return;
      await system.kill(killed);
      await system.restart(killed);
    });
    const answered = customer
      .heard<MessageSent>(sentTopic)
      .flatMap(({ from, inReplyTo }) => (from.kind === 'ai' && inReplyTo ? [inReplyTo] : []));
    expect(new Set(answered).size).toBe(answered.length);
    await expectGoodManners(customer);
  });
});

it('every request has its one end, or a person on the way', () => {
  // Whoever is killed after it has sent, and before it has noted that, sends again under the same id.
  const once = [...new Map(tap.records.map((record) => [record.headers.ce_id, record])).values()];
  const of = <T>(topic: string) => once.filter((record) => record.topic === topic).map(({ data }) => data as T);
  const ends = of<HandoffEnded>('handoff.ended.v1').map(({ handoffId }) => handoffId);
  const queued = of<HandoffProgress>('handoff.progress.v1').filter(({ state }) => state === 'queued');
  const awaited = new Set(queued.map(({ handoffId }) => handoffId));
  expect(new Set(ends).size).toBe(ends.length);
  for (const { handoffId } of of<{ handoffId: string }>('handoff.requested.v1'))
    expect(ends.includes(handoffId) || awaited.has(handoffId), handoffId).toBe(true);
});
