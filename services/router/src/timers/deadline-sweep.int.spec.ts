import { type AgentRemoved, newId } from '@baton/contracts';
import { type Delivery, PgDatabase, Progress } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { expect, it, onTestFinished, vi } from 'vitest';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { OverlapWatch } from '../agents/overlap-watch.ts';
import { classifiersOf } from '../classifying/classifiers.fixture.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { decideReply } from '../domain/decisions/reply.decision.ts';
import { at, everybody, factsWith, message } from '../domain/scenario.fixture.ts';
import { AgentRemovedHandler } from '../handlers/agent-removed.handler.ts';
import { routerMigrations } from '../migrations/index.ts';
import { PolicyDirectory } from '../policies/policy-directory.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { DeadlineStore } from '../store/deadline.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';
import { PolicyStore } from '../store/policy.store.ts';
import { RecordingOutbox } from '../store/recording-outbox.fixture.ts';
import { TaskStore } from '../store/task.store.ts';
import { TranscriptStore } from '../store/transcript.store.ts';
import { DeadlineSweep } from './deadline-sweep.ts';

class AllRead extends Progress {
  partitions = () => [0];
  readUpTo = () => new Date();
}

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const outbox = new RecordingOutbox();
const handoffs = new HandoffStore();
const config = new RouterConfig();
const progress = new AllRead();
const agents = new AgentStore(database);
const directory = new AgentDirectory(agents, config, progress);
const conversations = new ConversationStore(outbox, directory);
const policies = new PolicyDirectory(new PolicyStore(database), config);
const classifiers = classifiersOf(database, directory, policies, config);
const source = new FactsSource(directory, new TranscriptStore(), handoffs, new TaskStore(), policies, classifiers);
const deadlines = new DeadlineStore(database);

const facts = factsWith(everybody, { newId });

/** A customer wrote then, and the owner has yet to answer. */
const asked = (conversationId: string, now: Date, text = 'Hello?'): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant: 'default', conversationId, eventId: newId(), now, partition: 0 };
    const written = message('m-1', { conversationId, text });
    await conversations.keep(cause, undefined, decideMessageReceived(undefined, written, 'default', facts, now));
  });

const answered = (conversationId: string, now: Date): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant: 'default', conversationId, eventId: newId(), now, partition: 0 };
    const conversation = await conversations.find(cause);
    const reply = { conversationId, epoch: 1, agentId: 'triage-agent', inReplyTo: 'm-1', text: 'Here you are.' };
    await conversations.keep(cause, conversation, decideReply(conversation, reply, newId(), facts, now));
  });

const whileSweeping = async (wait: () => Promise<unknown>): Promise<void> => {
  const sweep = new DeadlineSweep(config, database, progress, deadlines, conversations, handoffs, source);
  await directory.onApplicationBootstrap();
  sweep.onApplicationBootstrap();
  try {
    await wait();
  } finally {
    await sweep.beforeApplicationShutdown();
    await directory.onApplicationShutdown();
  }
};

const toldOf = (conversationId: string, type: string) =>
  outbox.messages.filter((told) => told.conversationId === conversationId && told.contract.type === type);

it('lets a conversation that cannot be read keep no other from its deadline', async () => {
  await asked('c-broken', at(0));
  await asked('c-sound', at(1));
  await pool.query("UPDATE conversation SET state = 'none' WHERE id = 'c-broken'");
  outbox.messages.length = 0;
  await whileSweeping(() =>
    vi.waitFor(() => expect(outbox.messages.map((told) => told.conversationId)).toContain('c-sound'), 5_000),
  );
  await pool.query("DELETE FROM conversation WHERE id = 'c-broken'");
});

it('promises a message to who waited for a person in vain, and has the desk told before its offer ends [G4] [G7]', async () => {
  await asked('c-waited', at(0), 'I want a human');
  outbox.messages.length = 0;
  await whileSweeping(() => vi.waitFor(() => expect(toldOf('c-waited', 'handoff.ended')).not.toEqual([]), 5_000));
  const toDesk = outbox.messages.filter(({ topic }) => topic === 'agent.human-queue.inbox.v1');
  expect(toDesk.map(({ contract }) => contract.type)).toEqual(['conversation.choice', 'handoff.ended']);
  expect(toDesk[0]?.data).toMatchObject({ choice: 'message' });
  const [notice] = toldOf('c-waited', 'conversation.message.sent');
  expect(notice?.data).toMatchObject({ kind: 'notice', text: expect.stringContaining('One will get back to you') });
});

it('hands on at once what a removed agent owes an answer to, and lets its other conversations be [G3] [G7]', async () => {
  const overlaps = new OverlapWatch(agents);
  onTestFinished(() => overlaps.onApplicationShutdown());
  const removed = new AgentRemovedHandler(agents, conversations, overlaps);
  await database.transaction(async (tx) => {
    for (const { card } of everybody) await agents.register(tx, card, new Date());
  });
  await asked('c-owed', new Date());
  await asked('c-idle', new Date());
  await answered('c-idle', new Date());
  await database.transaction((tx) => removed.handle({ agentId: 'triage-agent' }, { tx } as Delivery<AgentRemoved>));
  const dueOf = async (id: string) =>
    (await pool.query('SELECT due_at AS due FROM conversation WHERE id = $1', [id])).rows[0].due;
  expect(await dueOf('c-idle')).not.toBeNull();
  await whileSweeping(async () => {
    await vi.waitFor(() => expect(toldOf('c-owed', 'routing.decided')).not.toEqual([]), 8_000);
    await vi.waitFor(async () => expect(await dueOf('c-idle')).toBeNull(), 8_000);
  });
  const [requested] = toldOf('c-owed', 'handoff.requested').filter(({ topic }) => !topic);
  expect(requested?.data).toMatchObject({ from: { agentId: 'triage-agent' }, reason: { trigger: 'owner_gone' } });
  expect(toldOf('c-idle', 'handoff.requested')).toEqual([]);
});
