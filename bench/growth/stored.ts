import type { System } from '../system/baton.candidate.ts';
import { handoffStory } from '../system/story.ts';
import { type Copied, copyRows, type Range } from './copies.ts';

/**
 * Conversations that were handed over, as one was, by their numbers. Bodies that nobody reads again are cut to a few
 * hundred bytes: it is rows and indexes that are to be many.
 */
export async function storeConversations({ ground, services, load }: System, range: Range): Promise<void> {
  const name = `seed-${range.to}`;
  const story = { ...handoffStory(0), prepared: { name, count: 1_000 } };
  await load.run({ story, inFlight: 1, seconds: 0.001 });
  const copy = (service: string, copied: readonly Copied[]) =>
    copyRows({ ...ground, databaseUrl: services.databaseOf(service) }, copied, range, [`${name}-1`]);
  await copy('router', router);
  await copy('triage-agent', agent);
  await copy('billing-agent', agent);
}

const conversation = `'stored-' || md5(nth::text)`;
const own = (column: string) => `${column} || '-' || nth`;
const short = (column: string) => `left(${column}, 300)`;
const same = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, column]));
const of = (table: string, column = 'conversation_id') => `SELECT * FROM ${table} WHERE ${column} = $3`;

/** No conversation is named in it: each has taken about as many records as these. */
const inbox = (records: number): Copied => ({
  table: 'inbox',
  rows: `SELECT * FROM inbox WHERE $3::text IS NOT NULL ORDER BY received_at DESC LIMIT ${records}`,
  columns: { ...same('consumer', 'tenant', 'received_at'), message_id: `md5(message_id || nth)` },
});

const router: readonly Copied[] = [
  {
    table: 'conversation',
    rows: of('conversation', 'id'),
    columns: { ...same('tenant', 'owner', 'epoch', 'partition', 'state'), id: conversation, status: `'resolved'` },
  },
  {
    table: 'transcript',
    rows: of('transcript'),
    columns: {
      ...same('tenant', 'message_id', 'kind', 'sender', 'epoch', 'language', 'in_reply_to', 'late', 'sent_at'),
      conversation_id: conversation,
      text: short('text'),
    },
  },
  {
    table: 'handoff',
    rows: of('handoff'),
    columns: {
      ...same('tenant', 'sender', 'requested_by', 'reason', 'requested_at', 'outcome', 'ended_at'),
      handoff_id: own('handoff_id'),
      conversation_id: conversation,
      package: short('package'),
    },
  },
  {
    table: 'attempt',
    rows: `SELECT attempt.* FROM attempt JOIN handoff USING (tenant, handoff_id) WHERE conversation_id = $3`,
    columns: {
      ...same('tenant', 'number', 'target', 'epoch', 'deadline', 'offered_at', 'outcome', 'closed_at'),
      attempt_id: own('attempt_id'),
      handoff_id: own('handoff_id'),
      readback: short('readback'),
    },
  },
  {
    table: 'decision',
    rows: of('decision'),
    columns: {
      ...same('tenant', 'policy_version', 'rule', 'outcome', 'decided_at'),
      decision_id: own('decision_id'),
      conversation_id: conversation,
      handoff_id: own('handoff_id'),
      candidates: short('candidates'),
    },
  },
  {
    table: 'ledger',
    rows: of('ledger'),
    columns: { ...same('tenant', 'cause', 'at'), conversation_id: conversation, events: `'[]'` },
  },
  inbox(6),
];

const agent: readonly Copied[] = [
  {
    table: 'session',
    rows: of('session'),
    columns: { ...same('tenant', 'epoch', 'role', 'updated_at'), conversation_id: conversation, state: short('state') },
  },
  inbox(3),
];
