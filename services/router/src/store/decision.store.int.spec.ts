import { newId } from '@baton/contracts';
import { PgDatabase } from '@baton/messaging';
import { defaultPolicy, replay } from '@baton/routing';
import { freshDatabase } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../agents/directory.fixture.ts';
import { decideHandoffRequested } from '../domain/decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { agent, at, billing, everybody, factsWith, message, request } from '../domain/scenario.fixture.ts';
import type { Decide } from '../domain/timeline/story.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { ConversationStore } from './conversation.store.ts';
import { DecisionStore } from './decision.store.ts';
import { RecordingOutbox } from './recording-outbox.fixture.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const conversations = new ConversationStore(new RecordingOutbox(), directoryOf(database));
const decisions = new DecisionStore(database);

const busy = agent('payments-agent', { intents: billing.card.intents }, { load: 7 });
const agents = [...everybody, busy];
const facts = factsWith(agents, { newId });

const happen = (conversationId: string, seconds: number, decide: Decide): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant: 'default', conversationId, eventId: newId(), now: at(seconds), partition: 0 };
    const before = await conversations.find(cause);
    await conversations.keep(cause, before, decide(before));
  });

/** What the sender wrote for the receiver, which is nobody else's. */
const words = 'The customer said: charged twice.';

const handOver = async (conversationId: string): Promise<void> => {
  await happen(conversationId, 0, (conversation) =>
    decideMessageReceived(conversation, message('m-1', { conversationId }), 'default', facts, at(0)),
  );
  const reason = { trigger: 'specialization' as const, detail: words, by: 'sender' as const, evidence: words };
  const asked = request({ conversationId, handoffId: `h-${conversationId}`, reason });
  await happen(conversationId, 1, (conversation) => decideHandoffRequested(conversation, asked, newId(), facts, at(1)));
};

describe('a decision in the database', () => {
  it('is made again as it was made, of what is kept with it', async () => {
    await handOver('c-1');
    const [recorded] = await decisions.latest({ limit: 1, conversationId: 'c-1' });
    if (!recorded?.madeFrom) throw new Error('nothing was kept');
    const idle = agents.map((one) => ({ ...one, load: 0 }));
    const { targets, ...again } = replay(recorded.madeFrom, defaultPolicy, idle);
    expect(recorded).toMatchObject(again);
    expect(targets).toEqual([billing, busy]);
    expect(recorded.claims?.map(({ rule }) => rule)).toEqual([
      'intent_owner',
      'department_owner',
      'last_resort_person',
    ]);
  });

  it('has nothing of what was said with it', async () => {
    await handOver('c-2');
    const { rows } = await pool.query("SELECT * FROM decision WHERE conversation_id = 'c-2'");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('charged twice');
  });

  it('says what the conversation has taken since', async () => {
    await handOver('c-3');
    const [recorded] = await decisions.latest({ limit: 1, conversationId: 'c-3' });
    expect(recorded?.spentByNow).toEqual({ answers: 0, tokens: 0, cost: {} });
    await pool.query("DELETE FROM conversation WHERE id = 'c-3'");
    expect(await decisions.one(recorded?.decisionId ?? '')).not.toHaveProperty('spentByNow');
  });

  it('is found among the latest, the newest first, or by its id', async () => {
    await handOver('c-4');
    await handOver('c-5');
    const [newest, older] = await decisions.latest({ limit: 2 });
    expect([newest?.conversationId, older?.conversationId]).toEqual(['c-5', 'c-4']);
    expect(await decisions.latest({ limit: 1, before: newest?.decisionId })).toEqual([older]);
    expect(await decisions.latest({ limit: 9, tenant: 'other' })).toEqual([]);
    expect(await decisions.one(older?.decisionId ?? '')).toEqual(older);
  });
});
