import { type ConversationReply, type HandoffRequested, newId } from '@baton/contracts';
import { type Delivery, PgDatabase } from '@baton/messaging';
import { freshDatabase } from '@baton/testing';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../src/agents/directory.fixture.ts';
import { classifiersOf } from '../src/classifying/classifiers.fixture.ts';
import { decideMessageReceived } from '../src/domain/decisions/message-received.decision.ts';
import type { HandoffFacts } from '../src/domain/facts.ts';
import { at, card, factsWith, message, people } from '../src/domain/scenario.fixture.ts';
import { HandoffRequestedHandler } from '../src/handlers/handoff-requested.handler.ts';
import { ReplyHandler } from '../src/handlers/reply.handler.ts';
import { routerMigrations } from '../src/migrations/index.ts';
import { PolicyDirectory } from '../src/policies/policy-directory.ts';
import { RouterConfig } from '../src/router.config.ts';
import { AgentStore } from '../src/store/agent.store.ts';
import { ConversationStore } from '../src/store/conversation.store.ts';
import { FactsSource } from '../src/store/facts.source.ts';
import { HandoffStore } from '../src/store/handoff.store.ts';
import { PolicyStore } from '../src/store/policy.store.ts';
import { RecordingOutbox } from '../src/store/recording-outbox.fixture.ts';
import { TaskStore } from '../src/store/task.store.ts';
import { TranscriptStore } from '../src/store/transcript.store.ts';

const { pool } = await freshDatabase(routerMigrations);
const database = new PgDatabase(pool);
const outbox = new RecordingOutbox();
const handoffs = new HandoffStore();
const agents = new AgentStore(database);
const directory = directoryOf(database);
const conversations = new ConversationStore(outbox, directory);
const config = new RouterConfig();
const policies = new PolicyDirectory(new PolicyStore(database), config);
const classifiers = classifiersOf(database, directory, policies, config);
const source = new FactsSource(directory, new TranscriptStore(), handoffs, new TaskStore(), policies, classifiers);
const replies = new ReplyHandler(conversations, source, directory);
const requests = new HandoffRequestedHandler(conversations, handoffs, source, directory);

/** A customer has written to the entry agent, triage, whose card was not read so far. */
const write = (conversationId: string, text: string, facts: HandoffFacts): Promise<void> =>
  database.transaction(async (tx) => {
    const cause = { tx, tenant: 'default', conversationId, eventId: newId(), now: at(0), partition: 0 };
    const written = message('m-1', { conversationId, text });
    await conversations.keep(cause, undefined, decideMessageReceived(undefined, written, 'default', facts, at(0)));
  });
const ask = (conversationId: string) => write(conversationId, 'Hello?', factsWith([], { newId }));

type Handle<T> = (data: T, delivery: Delivery<T>) => Promise<void>;
const hand = <T extends { conversationId: string }>(handle: Handle<T>, data: T, from = 'urn:baton:test') =>
  database.transaction((tx) => {
    const event = { id: newId(), tenant: 'default', subject: data.conversationId, data };
    return handle(data, { event, tx, now: at(1), partition: 0, source: from } as Delivery<T>);
  });

const answer = (conversationId: string, agentId: string, epoch = 1): Promise<void> => {
  const reply: ConversationReply = { conversationId, agentId, epoch, inReplyTo: 'm-1', text: `From ${agentId}.` };
  return hand((data, delivery) => replies.handle(data, delivery), reply);
};

const toldOf = (conversationId: string, type: string) =>
  outbox.messages.filter((told) => told.conversationId === conversationId && told.contract.type === type);

describe('an agent whose card was not read yet', () => {
  it('is heard in a conversation that it was given', async () => {
    await ask('c-own');
    await answer('c-own', 'triage-agent');
    expect(toldOf('c-own', 'conversation.message.sent')).toMatchObject([{ data: { kind: 'reply', inReplyTo: 'm-1' } }]);
  });

  it('goes through the fence all the same, and is told', async () => {
    await ask('c-stale');
    await answer('c-stale', 'triage-agent', 2);
    const refused = { topic: 'agent.triage-agent.inbox.v1', data: { code: 'stale_epoch' } };
    expect(toldOf('c-stale', 'agent.refused')).toMatchObject([refused]);
  });

  it('is refused at once where it was given nothing, and holds up nobody', async () => {
    const unknown = { name: 'RefusedInput', code: 'unknown_agent' };
    await ask('c-forged');
    await expect(answer('c-forged', 'billing-agent')).rejects.toMatchObject(unknown);
    await expect(answer('c-none', 'billing-agent')).rejects.toMatchObject(unknown);
    await answer('c-forged', 'triage-agent');
    expect(toldOf('c-forged', 'conversation.message.sent')).toHaveLength(1);
  });

  it('is told what is wrong as soon as its card is read', async () => {
    await ask('c-known');
    await database.transaction((tx) => agents.register(tx, card('billing-agent'), at(0)));
    await answer('c-known', 'billing-agent');
    expect(toldOf('c-known', 'agent.refused')).toMatchObject([{ data: { code: 'not_owner' } }]);
  });

  it('may be replaced: what the router itself requested comes back to it, and is no offence', async () => {
    await write('c-gone', 'I want a human', factsWith([people], { newId }));
    const [requested] = toldOf('c-gone', 'handoff.requested').filter(({ topic }) => !topic);
    const request = requested?.data as HandoffRequested;
    expect(request.from.agentId).toBe('triage-agent');
    const told = outbox.messages.length;
    await hand<HandoffRequested>((data, delivery) => requests.handle(data, delivery), request, 'urn:baton:router');
    expect(outbox.messages).toHaveLength(told);
  });
});
