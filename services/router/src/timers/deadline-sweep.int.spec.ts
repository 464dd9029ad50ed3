import { newId } from '@baton/contracts';
import { PgDatabase, Progress } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { expect, it, vi } from 'vitest';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { at, everybody, factsWith, message } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { DeadlineStore } from '../store/deadline.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';
import { RecordingOutbox } from '../store/recording-outbox.fixture.ts';
import { TranscriptStore } from '../store/transcript.store.ts';
import { DeadlineSweep } from './deadline-sweep.ts';

class AllRead extends Progress {
  partitions = () => [0];
  readUpTo = () => new Date();
}

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const outbox = new RecordingOutbox();
const conversations = new ConversationStore(outbox);
const handoffs = new HandoffStore();
const config = new RouterConfig();
const progress = new AllRead();
const directory = new AgentDirectory(new AgentStore(database), config, progress);
const source = new FactsSource(directory, new TranscriptStore(), handoffs);
const deadlines = new DeadlineStore(database);

/** A customer wrote long ago, and the owner has yet to answer. */
const asked = (conversationId: string, seconds: number): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant: 'default', conversationId, eventId: newId(), now: at(seconds), partition: 0 };
    const written = message('m-1', { conversationId });
    const facts = factsWith(everybody, { newId });
    await conversations.keep(
      cause,
      undefined,
      decideMessageReceived(undefined, written, 'default', facts, at(seconds)),
    );
  });

it('lets a conversation that cannot be read keep no other from its deadline', async () => {
  await asked('c-broken', 0);
  await asked('c-sound', 1);
  await pool.query("UPDATE conversation SET state = 'none' WHERE id = 'c-broken'");
  outbox.messages.length = 0;
  const sweep = new DeadlineSweep(config, database, progress, deadlines, conversations, handoffs, source);
  sweep.onApplicationBootstrap();
  try {
    await vi.waitFor(() => expect(outbox.messages.map((told) => told.conversationId)).toContain('c-sound'), 5_000);
  } finally {
    await sweep.beforeApplicationShutdown();
  }
});
