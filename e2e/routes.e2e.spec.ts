import {
  type HandoffEnded,
  type HandoffProgress,
  type HandoffRequested,
  type Inbox,
  inboxTopic,
  type MessageSent,
} from '@baton/contracts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { company } from './company.fixture.ts';
import { sentTopic, TestCustomer } from './customer.fixture.ts';
import { customersOfGoodManners } from './manners.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';

const { system, outsider, sales, tap, ada } = await company(inboxTopic('tech-agent'));

const customers = customersOfGoodManners();
const emma = (): TestCustomer => {
  const customer = new TestCustomer(outsider, tap, { id: 'C-1001', language: 'en' });
  customers.push(customer);
  return customer;
};
const spokenIn = (customer: TestCustomer) => customer.heard<MessageSent>(sentTopic);
const toPerson = (customer: TestCustomer) =>
  customer.until<HandoffProgress>('handoff.progress.v1', ({ target }) => target === 'human-queue');

describe('a technical case', () => {
  it('is solved by the technical specialist, step by step, nothing twice', async () => {
    const customer = emma();
    const first = await customer.say('My internet is not working since this morning.');
    expect(first.from.agentId).toBe('tech-agent');
    const second = await customer.say('I did that, still no connection.');
    expect(second.text).not.toBe(first.text);
    const last = await customer.say('The plug was loose. It works again, thank you!');
    expect(last.from.agentId).toBe('tech-agent');
  });

  it('goes on to billing when the topic changes, with everything that is known [H1] [P2] [G1] [T5]', async () => {
    const customer = emma();
    await customer.say('My internet is very slow in the evening, my account is TC-1001.');
    await customer.write('And why was I charged twice for my Sports Pack?');
    const answer = await customer.hears(({ from }) => from.agentId === 'billing-agent');
    expect(answer.text).toContain('INV-2026-0917');
    expect(answer.text).not.toMatch(/account number/i);
  });
});

it('answers both topics of one message, one after the other', async () => {
  const customer = emma();
  await customer.say(
    'I was charged twice for my Sports Pack. And also my internet is very slow. My account is TC-1001.',
  );
  await customer.say('Thanks, that is all.');
  const tech = await customer.hears(({ from }) => from.agentId === 'tech-agent');
  expect(spokenIn(customer).map(({ from }) => from.agentId)).toContain('billing-agent');
  expect(tech.kind).toBe('reply');
});

describe('a person is called', () => {
  it('when nobody covers what the customer wants [T9]', async () => {
    const customer = emma();
    await customer.say('Can you tell my fortune from the stars?');
    await customer.write('I mean it, read the stars for me.');
    await toPerson(customer);
  });

  it('when the only receiver rejects the offer', async () => {
    const customer = emma();
    await customer.write('I would like to sign up for a new plan.');
    const offer = await tap.until(({ topic, key }) => topic === sales.inbox && key === customer.conversationId);
    await sales.reject(offer, 'no_capacity');
    await toPerson(customer);
    const item = await ada.claim(customer.conversationId);
    await ada.act(item, 'reply', { text: 'I can do that for you.' });
    await customer.hears(({ from }) => from.kind === 'human');
  });

  it('when the only receiver never answers [G7]', async () => {
    const customer = emma();
    await customer.write('I would like to sign up for a new plan.');
    await tap.until(({ topic, key }) => topic === sales.inbox && key === customer.conversationId);
    const expired = await customer.until<HandoffProgress>('handoff.progress.v1', ({ state }) => state === 'expired');
    expect(expired.target).toBe('sales-agent');
    await toPerson(customer);
  });

  it('when the only receiver is removed: at once, not when its time is over [G7]', async () => {
    const customer = emma();
    await customer.write('I would like to sign up for a new plan.');
    const offer = await tap.until(({ topic, key }) => topic === sales.inbox && key === customer.conversationId);
    await sales.remove();
    const expired = await customer.until<HandoffProgress>('handoff.progress.v1', ({ state }) => state === 'expired');
    const { deadline = '' } = (offer.data as Inbox<HandoffRequested>).delivery;
    expect(Date.parse(expired.at)).toBeLessThan(Date.parse(deadline) - 5_000);
    await toPerson(customer);
  });
});

it('the router’s log says whose examples cannot be told apart: of this company nobody’s, of a copy and its original', async () => {
  const examples = [
    'I was charged two times for one thing',
    'I was charged twice for the same thing',
    'You charged me twice this month',
  ];
  const intents = [{ name: 'copies.double_charge', examples: [...examples, 'There is a double charge on my account'] }];
  const copy = await ScriptedAgent.join(outsider, { agentId: 'copy-agent', intents });
  onTestFinished(() => copy.remove());
  const said = () => system.service('router').log.match(/The examples of .+ cannot be told apart/g) ?? [];
  await expect.poll(said, { timeout: 30_000 }).toHaveLength(1);
  expect(said()[0]).toContain('billing.double_charge (billing-agent) and copies.double_charge (copy-agent)');
});

it('gives every request its one end, or a person on the way', async () => {
  const requests = tap.records.filter(({ topic }) => topic === 'handoff.requested.v1');
  const ends = tap.records.filter(({ topic }) => topic === 'handoff.ended.v1').map(({ data }) => data as HandoffEnded);
  const awaited = tap.records
    .filter(({ topic }) => topic === 'handoff.progress.v1')
    .map(({ data }) => data as HandoffProgress)
    .filter(({ target }) => target === 'human-queue');
  for (const { data } of requests) {
    const { handoffId } = data as { handoffId: string };
    const own = ends.filter((end) => end.handoffId === handoffId);
    const person = awaited.some((progress) => progress.handoffId === handoffId);
    expect(own.length === 1 || (own.length === 0 && person), JSON.stringify(data)).toBe(true);
  }
});
