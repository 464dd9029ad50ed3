import { type ConversationReply, newId } from '@baton/contracts';
import { type Delivery, Outbox, type Outgoing, PgDatabase, Progress } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { AgentDirectory } from '../agents/agent-directory.ts';
import { decideMessageReceived } from '../domain/decisions/message-received.decision.ts';
import { at, card, factsWith, message } from '../domain/scenario.fixture.ts';
import { routerMigrations } from '../migrations/index.ts';
import { RouterConfig } from '../router.config.ts';
import { AgentStore } from '../store/agent.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';
import { TranscriptStore } from '../store/transcript.store.ts';
import { ReplyHandler } from './reply.handler.ts';

class NoProgress extends Progress {
  partitions = () => [];
  readUpTo = () => new Date(0);
}

/** Keeps what it is given; the outbox's own specs prove the rest. */
class RecordingOutbox extends Outbox {
  readonly messages: Outgoing[] = [];

  async add(_tx: unknown, messages: readonly Outgoing[]): Promise<void> {
    this.messages.push(...messages);
  }
}

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const outbox = new RecordingOutbox();
const conversations = new ConversationStore(outbox);
const agents = new AgentStore(database);
const directory = new AgentDirectory(agents, new RouterConfig(), new NoProgress());
const source = new FactsSource(directory, new TranscriptStore(), new HandoffStore());
const handler = new ReplyHandler(conversations, source, directory);
const nobody = factsWith([], { newId });

/** A customer has written to the entry agent, triage, and nobody's card was read so far. */
const asked = (conversationId: string): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant: 'default', conversationId, eventId: newId(), now: at(0), partition: 0 };
    const written = message('m-1', { conversationId });
    await conversations.keep(cause, undefined, decideMessageReceived(undefined, written, 'default', nobody, at(0)));
  });

const answers = (conversationId: string, agentId: string, epoch = 1): Promise<void> =>
  database.transaction((tx) => {
    const reply: ConversationReply = { conversationId, agentId, epoch, inReplyTo: 'm-1', text: `From ${agentId}.` };
    const event = { id: newId(), tenant: 'default', subject: conversationId, data: reply };
    const delivery = { event, tx, now: at(1), partition: 0 } as Delivery<ConversationReply>;
    return handler.handle(reply, delivery);
  });

const heardIn = (conversationId: string) =>
  outbox.messages
    .filter((sent) => sent.conversationId === conversationId && sent.contract.type === 'conversation.message.sent')
    .map(({ data }) => data);

describe('a reply whose sender has no card yet', () => {
  it('is spoken if the conversation is its own: the router has asked it', async () => {
    await asked('c-own');
    await answers('c-own', 'triage-agent');
    expect(heardIn('c-own')).toMatchObject([{ kind: 'reply', inReplyTo: 'm-1' }]);
  });

  it('goes through the fence all the same', async () => {
    await asked('c-stale');
    await answers('c-stale', 'triage-agent', 2);
    expect(heardIn('c-stale')).toEqual([]);
    expect(outbox.messages.at(-1)).toMatchObject({
      topic: 'agent.triage-agent.inbox.v1',
      data: { code: 'stale_epoch' },
    });
  });

  it('is refused at once if nobody has asked it, and holds up nothing', async () => {
    await asked('c-forged');
    const unknown = { name: 'RefusedInput', code: 'unknown_agent' };
    await expect(answers('c-forged', 'billing-agent')).rejects.toMatchObject(unknown);
    await expect(answers('c-none', 'billing-agent')).rejects.toMatchObject(unknown);
    await answers('c-forged', 'triage-agent');
    expect(heardIn('c-forged')).toHaveLength(1);
  });

  it('is told what is wrong as soon as its card is read', async () => {
    await asked('c-known');
    await database.transaction((tx) => agents.register(tx, card('billing-agent'), at(0)));
    await answers('c-known', 'billing-agent');
    expect(outbox.messages.at(-1)).toMatchObject({ data: { code: 'not_owner' } });
  });
});
