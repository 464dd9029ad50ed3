import { writeFileSync } from 'node:fs';
import {
  type ConversationLifecycle,
  type ConversationReply,
  type HandoffAccepted,
  type HandoffRequested,
  inboxTopic,
  type MessageSent,
} from '@baton/contracts';
import { Outsider, policyFile, System, untilTopicExists, Wiretap } from '@baton/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContinuation } from '../chaos/checker/continuation/check-continuation.ts';
import type { Conversation } from '../chaos/checker/continuation/conversation.ts';
import { readConversation } from '../chaos/checker/continuation/read-conversation.ts';
import { booksOf } from './books.fixture.ts';
import { services } from './company.fixture.ts';
import { lifecycleTopic, sentTopic, type TestCustomer, watchedTopics } from './customer.fixture.ts';
import { operators, TestOperator } from './operator.fixture.ts';
import { play } from './play.fixture.ts';
import type { Cast } from './scene.fixture.ts';
import { type Script, scriptOf, transitions } from './script.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';

const system = await System.start(services, {
  ...operators,
  ROUTING_POLICY: policyFile('{ version: continuation-1, triggers: { reviewedIntents: [account.cancel] } }'),
});
const guests = ['billing-de', 'recovery-agent'];
await Promise.all(guests.map((name) => system.join(name)));
const outsider = await Outsider.connect();
const join = (agentId: string, intent: string, replyWithinMs: number) =>
  ScriptedAgent.join(outsider, { agentId, intents: [{ name: intent, examples: [] }], replyWithinMs });
const scripted = {
  'deals-agent': await join('deals-agent', 'sales.new_plan', 60_000),
  'sales-agent': await join('sales-agent', 'sales.new_plan', 60_000),
  'slow-agent': await join('slow-agent', 'account.change_details', 2_000),
};
// Of two who can do the same the one with more room is asked first: deals, then sales.
await scripted['sales-agent'].beats({ inFlight: 1_000 });
afterAll(() => {
  for (const agent of Object.values(scripted)) agent.leave();
});
const inboxes = [...services.slice(1), ...guests, ...Object.keys(scripted)].map(inboxTopic);
await Promise.all(inboxes.map((inbox) => untilTopicExists(inbox)));
const tap = await Wiretap.on('conversation.message.received.v1', ...watchedTopics, ...inboxes);
const ada = new TestOperator(system);
const cast: Cast = { outsider, tap, ada, scripted, books: await booksOf(system) };

const isUnattended = ({ steps }: Script): boolean =>
  steps.some((step) => 'direction' in step && step.direction.verb === 'nobody');

const played = new Map<string, PromiseSettledResult<Conversation>>();

/** All at the same time, but for those in which nobody is on duty: they come first. */
beforeAll(async () => {
  await together(transitions.filter(isUnattended));
  await ada.onDuty();
  await together(transitions.filter((script) => !isUnattended(script)));
});

async function together(all: readonly Script[]): Promise<void> {
  const results = await Promise.allSettled(all.map((script) => play(script, cast).then(conversationOf)));
  for (const [place, result] of results.entries()) played.set(all[place]?.name ?? '', result);
}

/** What is on one topic may be heard before the other: all that an owner was given, and noted, is there before it is judged. */
async function conversationOf(customer: TestCustomer): Promise<Conversation> {
  const { conversationId: id } = customer;
  const isHeld = ({ holdings }: Conversation) =>
    customer
      .heard<ConversationLifecycle>(lifecycleTopic)
      .filter(({ state, handoffId }) => state === 'owner_changed' && handoffId)
      .every((owned) => holdings.some(({ epoch }) => epoch === owned.epoch));
  const isSpoken = () => {
    const replies = customer.heard<ConversationReply>('conversation.reply.v1').map(({ text }) => text);
    const first = customer.heard<HandoffAccepted>('handoff.accepted.v1').flatMap(({ reply }) => reply?.text ?? []);
    const words = customer.heard<MessageSent>(sentTopic).filter(({ from }) => from.kind === 'ai');
    return words.every(({ text }) => [...replies, ...first].some((said) => text.endsWith(said)));
  };
  await vi.waitFor(() => expect(isSpoken() && isHeld(readConversation(id, tap.records))).toBe(true), {
    timeout: 10_000,
  });
  return readConversation(id, tap.records);
}

function resultOf(name: string): Conversation {
  const result = played.get(name);
  if (result?.status === 'fulfilled') return result.value;
  throw result?.reason;
}

describe('a receiver goes on from what it was given', () => {
  it.each(transitions.map(({ name }) => name))('in %s [H7]', (name) => {
    expect(checkContinuation(resultOf(name))).toEqual([]);
  });
});

it('the conversations go every way that a conversation may go', () => {
  const asked = tap.records
    .filter(({ type }) => type === 'handoff.requested')
    .map(({ data }) => data as HandoffRequested);
  expect(new Set(asked.map(({ reason }) => reason.trigger))).toEqual(
    new Set([
      'capability',
      'compliance',
      'error_recovery',
      'high_stakes',
      'language',
      'loop_guard',
      'low_confidence',
      'out_of_scope',
      'person_requested',
      'platform',
      'returned',
      'specialization',
      'stalled',
    ]),
  );
  const all = transitions.map(({ name }) => resultOf(name));
  const words = all.flatMap(({ lines, holdings }) =>
    lines.filter(({ by, epoch }) => by === 'ai' && holdings.some((each) => each.epoch === epoch)),
  );
  expect(words.length).toBeGreaterThan(60);
  if (process.env.TRANSCRIPTS_FILE)
    writeFileSync(
      process.env.TRANSCRIPTS_FILE,
      JSON.stringify(Object.fromEntries(transitions.map(({ name }) => [name.replace('.txt', ''), resultOf(name)]))),
    );
});

const planted = (name: string, words: string): Script =>
  scriptOf(
    name,
    `
# customer: C-1001
# name: Emma Clarke
# language: en
I would like to sign up for a new plan, my account is TC-1001.
#> deals-agent takes it: ${words}
#> ends with deals-agent`,
  );

describe('an agent that does not go on from what it was given is caught', () => {
  it.each([
    ['asks again', 'For which line? Could you tell me your account number?'],
    ['greets again', 'Hello Emma, I am the sales assistant. How can I help you?'],
  ])('when it %s [H7]', async (fault, words) => {
    const customer = await play(planted(fault, words), cast);
    const faults = checkContinuation(await conversationOf(customer)).map((each) => each.fault);
    expect(new Set(faults)).toEqual(new Set([fault]));
  });
});
