import { inboxTopic } from '@baton/contracts';
import { adminUrl, brokers, type Seen, untilTopicExists, Wiretap } from '@baton/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untilRest } from '../chaos/rest.ts';
import { company, services } from './company.fixture.ts';
import { TestCustomer, watchedTopics } from './customer.fixture.ts';
import { type Disturbance, everythingAgain, frozenByTurns, killedByTurns, none } from './disturbances.fixture.ts';
import { expectGoodManners } from './manners.fixture.ts';
import { type Outcome, outcomesIn } from './outcome.fixture.ts';
import { ScriptedAgent } from './scripted-agent.fixture.ts';
import { amongAis, type Story, withPeople } from './stories.fixture.ts';

const { system, outsider, sales, ada } = await company();
const guests = ['billing-de', 'recovery-agent'];
await Promise.all(guests.map((name) => system.join(name)));
const everybody = [...services, ...guests];

const joined = async (agentId: string, intent: string): Promise<ScriptedAgent> => {
  const agent = await ScriptedAgent.join(outsider, { agentId, intents: [{ name: intent, examples: [] }] });
  afterAll(() => agent.leave());
  return agent;
};
const plans = await joined('plans-agent', 'sales.new_plan');
const details = await joined('details-agent', 'account.change_details');
// Of two who can do the same the one with more room is asked first: plans, then sales.
await sales.beats({ inFlight: 1_000 });
const inboxes = [...everybody.slice(1), 'sales-agent', 'plans-agent', 'details-agent'].map(inboxTopic);
for (const inbox of inboxes) await untilTopicExists(inbox);
const fromOutside = ['conversation.message.received.v1', 'conversation.choice.v1', 'handoff.rejected.v1'];
const tap = await Wiretap.on(
  ...watchedTopics,
  ...fromOutside,
  'approval.requested.v1',
  'approval.decided.v1',
  ...inboxes,
);
const cast = { outsider, tap, ada, plans, sales, details };
const outcomes = await outcomesIn(system);

/** Told side by side, in each one story after the other. */
const rows = [withPeople, amongAis];
/** Who is killed at the same time: each time some who are needed, so that the stories are not over before. */
const turns = [
  ['router'],
  ['triage-agent', 'billing-de'],
  ['tech-agent', 'human-queue'],
  ['billing-agent', 'recovery-agent'],
];

interface Told {
  readonly customers: ReadonlyMap<string, TestCustomer>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** All stories, from their beginning until nothing is on its way any more. */
async function tell(disturbance: Disturbance): Promise<Told> {
  const customers = new Map<string, TestCustomer>();
  const play = async (story: Story): Promise<void> => {
    const customer = new TestCustomer(outsider, tap, story.customer);
    customers.set(story.name, customer);
    await story.play(customer, cast);
  };
  await outcomes.forgetRefunds();
  await ada.onDuty();
  const end = await disturbance();
  const told = rows.map(async (row) => {
    for (const story of row) await play(story);
  });
  await Promise.all(told).finally(end);
  await atRest();
  const became: Record<string, Outcome> = {};
  for (const [name, customer] of customers) became[name] = await outcomes.of(customer);
  return { customers, outcomes: became };
}

async function atRest(): Promise<void> {
  const copies = everybody.map((service) => ({ service }));
  const busy = await untilRest({ brokers: brokers(), postgres: { adminUrl: adminUrl() }, copies }, 60_000);
  expect(busy).toBeUndefined();
}

/** How often that record came which came least often. */
function leastOften(records: readonly Seen[]): number {
  const came = new Map<string, number>();
  for (const { topic, headers } of records) {
    const name = `${topic} ${headers.ce_id}`;
    came.set(name, (came.get(name) ?? 0) + 1);
  }
  return Math.min(...came.values());
}

let undisturbed: Told;
beforeAll(async () => {
  undisturbed = await tell(none);
});

it('tells stories that come to their end, with nothing forgotten', async () => {
  for (const customer of undisturbed.customers.values()) await expectGoodManners(customer);
  for (const [name, { unanswered, words }] of Object.entries(undisturbed.outcomes)) {
    expect(unanswered, name).toBe(0);
    expect(words.length, name).toBeGreaterThan(1);
  }
});

it('has the same outcome when every record comes again, at once and late, in any order [G7]', async () => {
  const { customers, outcomes: again } = await tell(everythingAgain(tap, atRest, 1));
  expect(again).toEqual(undisturbed.outcomes);
  const own = new Set([...customers.values()].map(({ conversationId }) => conversationId));
  expect(leastOften(tap.records.filter(({ key = '' }) => own.has(key)))).toBeGreaterThanOrEqual(3);
});

it('has the same outcome when services stand still by turns, and find late what the others wrote [G7]', async () => {
  expect((await tell(frozenByTurns(system, everybody))).outcomes).toEqual(undisturbed.outcomes);
});

it('has the same outcome when each service is killed in the middle of it [G7]', async () => {
  expect((await tell(killedByTurns(system, tap, turns))).outcomes).toEqual(undisturbed.outcomes);
});
