import { expect, it, vi } from 'vitest';
import { check } from '../chaos/checker/check.ts';
import { writeHistory } from '../chaos/checker/read/history.file.ts';
import { asChecker, reachOf } from './checker-role.fixture.ts';
import { company, services } from './company.fixture.ts';
import { Journal, JournalledCustomer } from './journal.fixture.ts';
import { observed } from './observed.fixture.ts';

const { system, outsider, sales, tap, ada } = await company();
const databases = await asChecker(system);
const journal = new Journal();

const customerOf = (id = 'C-1001', tenant?: string) =>
  new JournalledCustomer(outsider, tap, journal, { id, language: 'en' }, tenant);
const doubleCharge = 'My account is TC-1001 and I was charged twice.';

it('has nothing to say against conversations of every kind', async () => {
  await Promise.all([
    refund(),
    personAndBack(),
    changeOfTopic(),
    nobodyAnswersTheOffer(),
    strangeInput(),
    otherTenant(),
  ]);
  const look = async () => {
    const seen = await observed(databases, services, journal.entries);
    expect(check(seen)).toEqual([]);
    return seen;
  };
  const seen = await vi.waitFor(look, { timeout: 60_000, interval: 1_000 });
  if (process.env.HISTORY_FILE) writeHistory(process.env.HISTORY_FILE, seen);
});

it('needs no right but to read what is published', async () => {
  expect(await reachOf(databases.router)).toEqual(['v_audit', 'v_conversation_owner', 'v_handoff', 'v_transcript']);
  expect(await reachOf(databases.humanQueue)).toEqual(['v_item']);
  expect(await reachOf(databases.billingAgent)).toEqual(['v_effect']);
});

it('has no service warn of what will be an error one day', () => {
  for (const name of services) expect(system.service(name).log).not.toMatch(/Warning: /);
});

async function refund(): Promise<void> {
  const customer = customerOf();
  await customer.say(doubleCharge);
  await customer.say('Yes, please ask for the refund.');
  await ada.decide(customer.conversationId, 'approved');
  await customer.hears(({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);
}

async function personAndBack(): Promise<void> {
  const customer = customerOf('C-1009');
  await customer.say('I was charged twice, it is TC-1009.');
  await customer.callPerson('I want to speak to a human.');
  const item = await ada.claim(customer.conversationId);
  await ada.act(item, 'reply', { text: 'Ada here.' });
  await customer.hears(({ from }) => from.kind === 'human');
  await ada.act(item, 'hand-back', { agentId: 'billing-agent', settled: ['Looked at it together.'] });
  await customer.until('handoff.ended.v1', ({ by }: { by?: { agentId: string } }) => by?.agentId === 'billing-agent');
  await customer.say('Which charge was right?');
}

async function changeOfTopic(): Promise<void> {
  const customer = customerOf();
  await customer.say('My internet is very slow in the evening, my account is TC-1001.');
  await customer.write('And why was I charged twice for my Sports Pack?');
  await customer.hears(({ from }) => from.agentId === 'billing-agent');
  await customer.say('yes');
  await customer.say('yes');
}

async function nobodyAnswersTheOffer(): Promise<void> {
  const customer = customerOf();
  await customer.write('I would like to sign up for a new plan.');
  await tap.until(({ topic, key }) => topic === sales.inbox && key === customer.conversationId);
  await ada.serve(customer);
}

async function strangeInput(): Promise<void> {
  const customer = customerOf();
  await customer.poison('{"broken');
  const answer = await customer.answerTo(await customer.writeTwice('Hello there!'));
  await customer.poison('[1]');
  await customer.forge({ epoch: answer.epoch + 7, agentId: 'tech-agent', proactive: true, text: 'Me too!' });
}

async function otherTenant(): Promise<void> {
  const customer = customerOf('C-1001', 'acme');
  await customer.say(doubleCharge);
}
