import { newId } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { defaultPolicy } from '@baton/routing';
import { migrate } from '@baton/service-kit';
import { createDatabase } from '@baton/testing';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import { decideHandoffRejected } from '../domain/decisions/handoff-rejected.decision.ts';
import { card, factsWith, request } from '../domain/scenario.fixture.ts';
import { tellTimeline } from '../domain/timeline/tell-timeline.ts';
import { Backtester } from '../policies/backtester.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { DecisionStore } from '../store/decision.store.ts';
import { RecordingOutbox } from '../store/recording-outbox.fixture.ts';
import { TimelineStore } from '../store/timeline.store.ts';
import { GiveOutTasks1795406400000 } from './1795406400000-give-out-tasks.ts';
import { routerMigrations } from './index.ts';

const { url, drop } = await createDatabase();
const pool = new Pool({ connectionString: url });
afterAll(async () => {
  await pool.end();
  await drop();
});

/** As a router wrote it that kept no policy, no reasons of a decision and no wrong route: an offer to billing is open. */
const state = {
  ...{ tenant: 'default', id: 'c-1', status: 'open', owner: { agentId: 'triage-agent', kind: 'ai' } },
  ...{ epoch: 1, lastEpoch: 2, sequence: 4, customer: { id: 'C-1001', name: 'Ana' }, channel: 'chat', language: 'en' },
  ...{ disclosed: false, said: 1, unanswered: [{ messageId: 'm-1', epoch: 1 }], noticed: [], path: [], memory: [] },
  seen: {
    'triage-agent': { inboxSequence: 0, memoryVersion: 0 },
    'billing-agent': { inboxSequence: 0, memoryVersion: 0 },
  },
  ...{ early: [], approvals: [], tasks: [], delegated: { asked: 0 }, allowed: [], endedApprovals: [], operators: [] },
  ...{ parked: [], missingContext: 0, stalls: 0, intent: 'billing.double_charge' },
  course: { hops: 0, answers: 0, tokens: 0, cost: {}, waitedMs: 0, learned: 1, known: [], stints: [], guarded: false },
  lastMessageAt: '2026-01-05T12:00:00.000Z',
  handoff: {
    ...{ handoffId: 'h-1', from: 'triage-agent', by: 'sender', to: { intent: 'billing.double_charge' }, tried: [] },
    reason: { trigger: 'specialization', detail: 'A double charge.', by: 'sender' },
    ...{ requestedAt: '2026-01-05T12:00:01.000Z', budgetEndsAt: '2026-01-05T12:00:16.000Z' },
    attempt: {
      ...{ attemptId: 'a-1', number: 1, target: { agentId: 'billing-agent', kind: 'ai' }, epoch: 2 },
      ...{ offeredAt: '2026-01-05T12:00:01.000Z', deadline: '2026-01-05T12:00:16.000Z' },
    },
  },
};
const candidates = [{ agentId: 'billing-agent', score: 1 }];
const decision = { rule: 'intent_owner', candidates, outcome: 'route', policyVersion: 'default-1' };
const at = '2026-01-05T12:00:01.000Z';

const covers = { intents: [{ name: 'billing.double_charge', examples: [] }] };
const cards = [card('triage-agent'), card('billing-agent', covers), card('payments-agent', covers)];

const writeAsBefore = async (): Promise<void> => {
  const write = (table: string, row: Record<string, unknown>) =>
    pool.query(
      `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map((_, n) => `$${n + 1}`)})`,
      Object.values(row).map((value) => (typeof value === 'object' ? JSON.stringify(value) : value)),
    );
  for (const one of cards) {
    const { agentId } = one;
    await write('agent', { agent_id: agentId, card: one, registered_at: at });
    const busy = { state: 'live', in_flight: 0, waiting: 0, seen_at: new Date().toISOString() };
    await write('agent_instance', { agent_id: agentId, instance_id: 'i-1', ...busy });
  }
  const of = { tenant: 'default', conversation_id: 'c-1' };
  await write('conversation', {
    ...{ tenant: 'default', id: 'c-1', status: 'open', owner: 'triage-agent', epoch: 1, partition: 0, state },
  });
  const words = { kind: 'message', sender: 'customer', language: 'en', text: 'I was charged twice' };
  await write('transcript', { ...of, message_id: 'm-1', ...words, sent_at: at });
  const { reason, package: contents } = request();
  const asked = { sender: 'triage-agent', requested_by: 'sender', reason, package: contents, requested_at: at };
  await write('handoff', { ...of, handoff_id: 'h-1', ...asked });
  const offer = { number: 1, target: 'billing-agent', epoch: 2, deadline: at, offered_at: at };
  await write('attempt', { tenant: 'default', attempt_id: 'a-1', handoff_id: 'h-1', ...offer });
  const { rule, outcome, policyVersion } = decision;
  const decided = { policy_version: policyVersion, rule, outcome, candidates: JSON.stringify(candidates) };
  await write('decision', { ...of, decision_id: '0000', handoff_id: 'h-1', ...decided, decided_at: at });
  const events = [{ type: 'RouteDecided', decisionId: '0000', handoffId: 'h-1', decision, at }];
  await write('ledger', { ...of, cause: 'e-1', at, events: JSON.stringify(events) });
};

const newest = routerMigrations.slice(routerMigrations.indexOf(GiveOutTasks1795406400000) + 1);
const columns = async (): Promise<readonly string[]> => {
  const { rows } = await pool.query(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

await migrate(
  url,
  routerMigrations.filter((migration) => !newest.includes(migration)),
);
const columnsBefore = await columns();
await writeAsBefore();
await migrate(url, routerMigrations);

it('a router goes on with what one before it wrote that kept less', async () => {
  const database = new PgDatabase(pool);
  const directory = directoryOf(database);
  await directory.refresh();
  const agents = directory.snapshot();
  const conversations = new ConversationStore(new RecordingOutbox(), directory);
  await database.transaction(async (tx) => {
    const now = new Date(at);
    const cause = { tx, tenant: 'default', conversationId: 'c-1', eventId: newId(), now, partition: 0 };
    const before = await conversations.find(cause);
    if (!before) throw new Error('The conversation is gone.');
    const address = { handoffId: 'h-1', attemptId: 'a-1', conversationId: 'c-1', epoch: 2 };
    const no = { ...address, by: { agentId: 'billing-agent' }, reason: 'out_of_scope', detail: 'No.' } as const;
    const facts = factsWith(agents, { newId });
    const events = decideHandoffRejected(before, { ...no, rejectedAt: at }, 'r-1', request().package, facts, now);
    await conversations.keep(cause, before, events);
  });

  const decisions = new DecisionStore(database);
  const [made, older] = await decisions.latest({ limit: 10 });
  expect(made).toMatchObject({ rule: 'intent_owner', madeFrom: { question: { tried: ['billing-agent'] } } });
  expect(made?.candidates[0]).toMatchObject({ agentId: 'payments-agent' });
  expect(older).not.toHaveProperty('madeFrom');
  const trial = { candidate: defaultPolicy, base: defaultPolicy, agents, asked: { limit: 10 } };
  expect(await new Backtester(decisions).run(trial)).toMatchObject({ decisions: 2, notKept: 1 });
  const records = await new TimelineStore(database).records({ tenant: 'default', conversationId: 'c-1' });
  const told = records && tellTimeline(records).entries.filter(({ kind }) => kind === 'decision');
  expect(told?.map(({ headline }) => headline)).toEqual([
    'routes to billing-agent by intent_owner',
    'routes to payments-agent by intent_owner: the intent billing.double_charge is on its card',
  ]);
});

it('each migration since is taken back without a trace', async () => {
  const tables = await new DataSource({ type: 'postgres', url }).initialize();
  onTestFinished(() => tables.destroy());
  const runner = tables.createQueryRunner();
  const all = await columns();
  for (const Migration of newest.toReversed()) await new Migration().down(runner);
  expect(await columns()).toEqual(columnsBefore);
  for (const Migration of newest) await new Migration().up(runner);
  expect(await columns()).toEqual(all);
});
