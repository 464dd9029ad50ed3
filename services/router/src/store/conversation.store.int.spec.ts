import { newId } from '@baton/contracts';
import { PgDatabase, type Transaction } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import { decideHandoffRequested } from '../domain/decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { at, billing, factsWith, message, request, triage } from '../domain/scenario.fixture.ts';
import { asked, claimed, type Decide, wrote } from '../domain/timeline/story.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import type { Cause } from './cause.ts';
import { ConversationStore } from './conversation.store.ts';
import { DeadlineStore } from './deadline.store.ts';
import { HandoffStore } from './handoff.store.ts';
import { RecordingOutbox } from './recording-outbox.fixture.ts';
import { TranscriptStore } from './transcript.store.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const outbox = new RecordingOutbox();
const store = new ConversationStore(outbox, directoryOf(database));
const transcripts = new TranscriptStore();
const handoffs = new HandoffStore();
const facts = factsWith([triage, billing], { newId });

const within = <T>(conversationId: string, work: (cause: Cause) => Promise<T>): Promise<T> =>
  database.transaction((tx) =>
    work({ tx, tenant: 'default', conversationId, eventId: newId(), now: at(0), partition: 3 }),
  );

const happen = (conversationId: string, decide: Decide): Promise<void> =>
  within(conversationId, async (cause) => {
    const conversation = await store.find(cause);
    await store.keep(cause, conversation, decide(conversation));
  });

const write = (conversationId: string, messageId: string): Promise<void> =>
  happen(conversationId, (conversation) =>
    decideMessageReceived(conversation, message(messageId, { conversationId }), 'default', facts, at(0)),
  );

const ask = (conversationId: string, handoffId: string): Promise<void> =>
  happen(conversationId, (conversation) =>
    decideHandoffRequested(conversation, request({ conversationId, handoffId }), newId(), facts, at(1)),
  );

describe('a conversation in the database', () => {
  it('comes back as it was kept', async () => {
    await write('c-kept', 'm-1');
    const conversation = await within('c-kept', (cause) => store.find(cause));
    expect(conversation).toMatchObject({ owner: { agentId: 'triage-agent' }, epoch: 1, replyDueAt: at(20) });
  });

  it('is of its tenant alone', async () => {
    await write('c-tenant', 'm-1');
    const other = await within('c-tenant', (cause) => store.find({ ...cause, tenant: 'other' }));
    expect(other).toBeUndefined();
  });

  it('is written by one transaction at a time: no message of a crowd is lost', async () => {
    await write('c-crowd', 'm-0');
    await Promise.all(Array.from({ length: 40 }, (_, n) => write('c-crowd', `m-${n + 1}`)));
    const conversation = await within('c-crowd', (cause) => store.find(cause));
    expect(conversation?.unanswered).toHaveLength(41);
    expect(conversation?.sequence).toBe(42);
  });

  it('has one open handoff at most, also for the database itself', async () => {
    await write('c-one', 'm-1');
    await ask('c-one', 'h-one');
    await expect(
      pool.query(
        `INSERT INTO handoff (tenant, handoff_id, conversation_id, sender, requested_by, requested_at)
         VALUES ('default', 'h-two', 'c-one', 'x', 'sender', now())`,
      ),
    ).rejects.toThrow('handoff_one_open');
  });

  it('keeps its words in the transcript and nowhere in the ledger', async () => {
    await write('c-words', 'm-1');
    const { turns, total } = await within('c-words', async (cause) =>
      transcripts.recent(cause, await store.find(cause)),
    );
    expect({ turns, total }).toMatchObject({ turns: [{ messageId: 'm-1', text: 'text of m-1' }], total: 1 });
    const { rows } = await pool.query<{ events: string }>(
      "SELECT events FROM ledger WHERE conversation_id = 'c-words'",
    );
    expect(rows.map(({ events }) => events).join()).not.toContain('text of');
  });

  it('gives the package of its open handoff to whoever is offered it next', async () => {
    await write('c-package', 'm-1');
    await ask('c-package', 'h-package');
    const contents = await within('c-package', (cause) => handoffs.openPackage(cause));
    expect(contents?.summary).toBe('Charged twice.');
  });

  it('is found when its time is up, by who reads its partition', async () => {
    await write('c-due', 'm-1');
    const deadlines = new DeadlineStore(database);
    const due = await deadlines.due([3]);
    expect(due.map(({ conversationId }) => conversationId)).toContain('c-due');
    expect(await deadlines.due([4])).toEqual([]);
  });

  it('gives its last fifty turns, whatever older message waits for an answer, and how many turns there are', async () => {
    await write('c-long', 'm-1');
    await pool.query(
      `INSERT INTO transcript (tenant, conversation_id, message_id, kind, sender, language, text, sent_at)
       SELECT 'default', 'c-long', 'r-' || n, 'reply', 'triage-agent', 'en', 'text', now() FROM generate_series(1, 60) AS n`,
    );
    const { turns, total } = await within('c-long', (cause) => transcripts.recent(cause, store.find(cause)));
    expect(turns.map(({ messageId }) => messageId)).toEqual([
      'm-1',
      ...Array.from({ length: 50 }, (_, n) => `r-${n + 11}`),
    ]);
    expect(total).toBe(61);
  });
});

describe('conversations in one transaction', () => {
  const step = async (tx: Transaction, tenant: string, seconds: number, decide: Decide): Promise<void> => {
    const cause = { tx, tenant, conversationId: 'c-1', eventId: 'e-1', now: at(seconds), partition: 3 };
    const before = await store.find(cause);
    await store.keep(cause, before, decide(before));
  };
  const sideBySide = (works: readonly ((tx: Transaction) => Promise<void>)[]) =>
    database.transaction((tx) => Promise.all(works.map((work) => work(tx))));

  const tables = ['conversation', 'transcript', 'handoff', 'attempt', 'decision', 'ledger'];
  const keptOf = async (tenant: string): Promise<object[][]> => {
    const rows = tables.map(async (table) => {
      const all = `SELECT to_jsonb(kept) - 'position' AS row FROM ${table} AS kept WHERE tenant = $1
                   ORDER BY to_jsonb(kept) -> 'position'`;
      const { rows: found } = await pool.query<{ row: object }>(all, [tenant]);
      return found.map(({ row }) => row);
    });
    const named = JSON.stringify(await Promise.all(rows));
    return JSON.parse(named.replaceAll(/\bid-\d+/g, 'id').replaceAll(tenant, 'its tenant'));
  };

  it('are kept as each is by itself', async () => {
    const others = ['zeta', 'Alpha', 'émile', 'beta'];
    for (const [seconds, decideFor] of [
      [0, (tenant: string) => wrote('m-1', 0, 'a "quoted" {word}, a \\ and one that\'s NULL', tenant)],
      [1, () => asked(1)],
      [2, () => claimed(2)],
    ] as const) {
      await sideBySide([(tx) => step(tx, 'alone', seconds, decideFor('alone'))]);
      await sideBySide(others.map((tenant) => (tx) => step(tx, tenant, seconds, decideFor(tenant))));
    }
    const alone = await keptOf('alone');
    expect(alone.map(({ length }) => length)).toEqual([1, 3, 1, 1, 1, 3]);
    expect(alone[1]).toMatchObject([{ kind: 'message' }, { kind: 'notice' }, { kind: 'reply' }]);
    for (const tenant of others) expect(await keptOf(tenant)).toEqual(alone);
  });

  it('may end one handoff for another while others begin theirs', async () => {
    await sideBySide(
      ['begins', 'replaces'].map((tenant) => (tx) => step(tx, tenant, 0, wrote('m-1', 0, 'text', tenant))),
    );
    await sideBySide([(tx) => step(tx, 'replaces', 1, asked(1))]);
    await sideBySide([
      (tx) => step(tx, 'begins', 2, asked(2)),
      (tx) => step(tx, 'replaces', 2, wrote('m-2', 2, 'I want a human', 'replaces')),
    ]);
    const { rows } = await pool.query(
      `SELECT tenant, end_reason FROM handoff WHERE tenant IN ('begins', 'replaces') ORDER BY tenant, requested_at`,
    );
    expect(rows).toEqual([
      { tenant: 'begins', end_reason: null },
      { tenant: 'replaces', end_reason: 'superseded' },
      { tenant: 'replaces', end_reason: null },
    ]);
  });
});
