import { newId } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation-event.ts';
import { decideHandoffRequested } from '../domain/decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { at, billing, factsWith, message, request, triage } from '../domain/scenario.fixture.ts';
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
const store = new ConversationStore(outbox);
const transcripts = new TranscriptStore();
const handoffs = new HandoffStore();
const facts = factsWith([triage, billing], { newId });

type Decide = (conversation: Conversation | undefined) => readonly ConversationEvent[];

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
    const contents = await within('c-package', async (cause) => handoffs.openPackage(cause, await store.find(cause)));
    expect(contents?.summary).toBe('Charged twice.');
  });

  it('is found when its time is up, by who reads its partition', async () => {
    await write('c-due', 'm-1');
    const deadlines = new DeadlineStore(database);
    const due = await deadlines.due([3]);
    expect(due.map(({ conversationId }) => conversationId)).toContain('c-due');
    expect(await deadlines.due([4])).toEqual([]);
  });
});
