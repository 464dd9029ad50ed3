import type { Customer, HandoffEnded, HandoffRequested, MessageSent } from '@baton/contracts';
import type { Outsider, Seen, Wiretap } from '@baton/testing';
import type { TestCustomer } from './customer.fixture.ts';
import type { TestOperator } from './operator.fixture.ts';
import type { ScriptedAgent } from './scripted-agent.fixture.ts';

/** Who takes part beside the services: a person at the desk, and agents that do what a story says. */
export interface Cast {
  readonly outsider: Outsider;
  readonly tap: Wiretap;
  readonly ada: TestOperator;
  /** Two that sell plans; the first is asked first. */
  readonly plans: ScriptedAgent;
  readonly sales: ScriptedAgent;
  /** Sees to addresses. */
  readonly details: ScriptedAgent;
}

/** A conversation that always goes the same way. */
export interface Story {
  readonly name: string;
  readonly customer: Customer;
  play(customer: TestCustomer, cast: Cast): Promise<void>;
}

const emma: Customer = { id: 'C-1001', name: 'Emma Clarke', language: 'en' };
const jonas: Customer = { id: 'C-1002', name: 'Jonas Weber', language: 'de' };
/** Whose refund is really made. */
const other: Customer = { id: 'C-1009', language: 'en' };

const doubleCharge = 'My account is TC-1001 and I was charged twice for my Sports Pack.';
const newPlan = 'I would like to sign up for a new plan.';

const given = ({ tap }: Cast, agent: ScriptedAgent, { conversationId }: TestCustomer, messageId: string) =>
  tap.until(
    ({ topic, key, data }: Seen) =>
      topic === agent.inbox && key === conversationId && (data as { messageId?: string }).messageId === messageId,
    45_000,
  );
const offered = ({ tap }: Cast, agent: ScriptedAgent, { conversationId }: TestCustomer) =>
  tap.until(
    ({ topic, key, type }: Seen) => topic === agent.inbox && key === conversationId && type === 'handoff.requested',
    45_000,
  );
const hearsFrom = (customer: TestCustomer, agentId: string, words = '') =>
  customer.hears(({ from, text }: MessageSent) => from.agentId === agentId && text.includes(words));
const ended = (customer: TestCustomer, matches: (end: HandoffEnded) => boolean) =>
  customer.until<HandoffEnded>('handoff.ended.v1', matches);

/** Waits until the customer knows their place in the line. */
const called = async (customer: TestCustomer, words: string): Promise<MessageSent> => {
  await customer.write(words);
  return customer.hears(({ text }) => /\d+ (?:to|bis|a|à) \d+/.test(text));
};
const served = async (customer: TestCustomer, { ada }: Cast): Promise<void> => {
  const item = await ada.claim(customer.conversationId);
  await ada.act(item, 'reply', { text: 'Ada here.' });
  await customer.hears(({ from }) => from.kind === 'human');
  await ada.act(item, 'resolve', { text: 'That is settled.' });
  await customer.hears(({ text }) => text === 'That is settled.');
};
/** The first seller takes it. */
const sold = async (customer: TestCustomer, cast: Cast): Promise<void> => {
  await customer.write(newPlan);
  await cast.plans.accept(await offered(cast, cast.plans, customer), 'Which one would you like?');
  await hearsFrom(customer, 'plans-agent');
};

/** AIs among themselves. */
export const amongAis: readonly Story[] = [
  {
    name: 'from triage to billing, and on',
    customer: emma,
    async play(customer) {
      await customer.say(doubleCharge);
      await customer.say('And when do I get it back?');
      await customer.say('Thank you!');
    },
  },
  {
    name: 'triage asks for the account',
    customer: emma,
    async play(customer) {
      await customer.say('Hello, I think I was charged twice.');
      await customer.say('It is TC-1001.');
    },
  },
  {
    name: 'in German',
    customer: jonas,
    async play(customer) {
      await customer.say('Guten Tag, mein Konto ist TC-1002, ich habe meine Rechnung doppelt bezahlt.');
    },
  },
  {
    name: 'a line that does not work, step by step',
    customer: emma,
    async play(customer) {
      await customer.say('My internet is not working since this morning.');
      await customer.say('I did that, still no connection.');
      await customer.say('The plug was loose. It works again, thank you!');
    },
  },
  {
    name: 'from tech to billing',
    customer: emma,
    async play(customer) {
      await customer.say('My internet is very slow in the evening, my account is TC-1001.');
      await customer.write('And why was I charged twice for my Sports Pack?');
      await hearsFrom(customer, 'billing-agent');
    },
  },
  {
    name: 'two topics of one message',
    customer: emma,
    async play(customer) {
      await customer.say(
        'I was charged twice for my Sports Pack. And also my internet is very slow. My account is TC-1001.',
      );
      await customer.say('Thanks, that is all.');
      await hearsFrom(customer, 'tech-agent');
    },
  },
  {
    name: 'a change of language',
    customer: emma,
    async play(customer) {
      await customer.say(doubleCharge);
      await customer.say('Wofür ist denn der Posten vom September?');
      await customer.write('Bitte erklären Sie mir die Posten auf meiner Rechnung.');
      await hearsFrom(customer, 'billing-de');
    },
  },
  {
    name: 'an offer that is declined, and taken by the next',
    customer: emma,
    async play(customer, cast) {
      await customer.write(newPlan);
      await cast.plans.reject(await offered(cast, cast.plans, customer), 'no_capacity');
      await cast.sales.accept(await offered(cast, cast.sales, customer), 'I can do that for you.');
      await hearsFrom(customer, 'sales-agent');
    },
  },
  {
    name: 'a request that lacks a fact, and comes back once',
    customer: emma,
    async play(customer, cast) {
      await sold(customer, cast);
      const asked = { to: { intent: 'billing.double_charge' }, reason: { trigger: 'specialization' as const } };
      const message = await given(cast, cast.plans, customer, await customer.write('First tell me why I paid twice.'));
      await cast.plans.handOff(message, asked);
      await ended(customer, ({ reason }) => reason === 'missing_context');
      await cast.plans.reply(message, 'What is your account number?');
      await hearsFrom(customer, 'plans-agent', 'What is your account number?');
      const number = await given(cast, cast.plans, customer, await customer.write('It is TC-1001.'));
      const { messageId } = number.data as { messageId: string };
      const account = { name: 'account.number', value: 'TC-1001', provenance: 'customer', source: messageId } as const;
      await cast.plans.handOff(number, { ...asked, package: { facts: [account] } });
      await hearsFrom(customer, 'billing-agent');
    },
  },
  {
    name: 'a failure, and another try',
    customer: emma,
    async play(customer, cast) {
      await sold(customer, cast);
      const message = await given(cast, cast.plans, customer, await customer.write('The largest, please.'));
      await cast.plans.handOff(message, {
        to: { capability: 'error_recovery' },
        reason: { trigger: 'error_recovery' },
        package: { error: { step: 'turn', code: 'shop_gone', attempts: 3, last: 'shop_gone' } },
      });
      await hearsFrom(customer, 'recovery-agent');
      await customer.write('Yes, please try again');
      const isReturn = ({ topic, key, type, data }: Seen) =>
        topic === cast.plans.inbox &&
        key === customer.conversationId &&
        type === 'handoff.requested' &&
        (data as HandoffRequested).from.agentId === 'recovery-agent';
      await cast.plans.accept(await cast.tap.until(isReturn, 45_000), 'Now it is done.');
      await hearsFrom(customer, 'plans-agent', 'Now it is done.');
    },
  },
];

/** At a desk: one after the other, so that each is the first in the line. */
export const withPeople: readonly Story[] = [
  {
    name: 'a refund that a person approves',
    customer: other,
    async play(customer, { ada }) {
      await customer.say('My account is TC-1009 and I was charged twice.');
      await customer.say('Yes, please ask for the refund.');
      await ada.decide(customer.conversationId, 'approved');
      await customer.hears(({ from, inReplyTo }) => from.agentId === 'billing-agent' && !inReplyTo);
      await customer.say('Thank you!');
    },
  },
  {
    name: 'a refund that a person rejects',
    customer: emma,
    async play(customer, { ada }) {
      await customer.say(doubleCharge);
      await customer.say('Yes, please ask for the refund.');
      await ada.decide(customer.conversationId, 'rejected', 'Both days were used.');
      await hearsFrom(customer, 'billing-agent', 'Both days were used.');
    },
  },
  {
    name: 'a person, and back to an AI',
    customer: emma,
    async play(customer, { ada }) {
      await customer.say(doubleCharge);
      await called(customer, 'I want to speak to a human.');
      const item = await ada.claim(customer.conversationId);
      await ada.act(item, 'reply', { text: 'Ada here.' });
      await customer.hears(({ from }) => from.kind === 'human');
      await ada.act(item, 'hand-back', { agentId: 'billing-agent', settled: ['Looked at it together.'] });
      await hearsFrom(customer, 'billing-agent', 'I take over from my colleague');
      await customer.say('Which charge was right?');
    },
  },
  {
    name: 'a person at once, in Spanish',
    customer: { ...emma, language: 'es' },
    async play(customer, cast) {
      await called(customer, 'Quiero hablar con una persona, por favor.');
      await served(customer, cast);
    },
  },
  {
    name: 'a person, and then rather not',
    customer: emma,
    async play(customer) {
      await customer.say(doubleCharge);
      const { handoffId = '' } = await called(customer, 'I want a human.');
      await customer.choose(handoffId, 'back');
      await ended(customer, ({ outcome }) => outcome === 'withdrawn');
      await customer.say('Then tell me about the other charge.');
    },
  },
  {
    name: 'a person in the middle of a handoff',
    customer: emma,
    async play(customer, cast) {
      await customer.write('I want to change my address.');
      await offered(cast, cast.details, customer);
      await called(customer, 'No, I want to talk to a human!');
      await served(customer, cast);
    },
  },
  {
    name: 'a wish that nobody covers',
    customer: emma,
    async play(customer, cast) {
      await customer.say('Can you tell my fortune from the stars?');
      await called(customer, 'I mean it, read the stars for me.');
      await served(customer, cast);
    },
  },
];
