import { join } from 'node:path';
import { agentMigrations } from '@baton/agent-kit';
import {
  type ConversationReply,
  type HandoffEnded,
  type HandoffRequested,
  handoffEnded,
  type Inbox,
  type InboxDelivery,
  inboxOf,
  inboxTopic,
  type MessageReceived,
  messageReceived,
  newId,
  topics,
} from '@baton/contracts';
import {
  brokers,
  createTopics,
  fixture,
  freshDatabase,
  Outsider,
  type Seen,
  ServiceInstance,
  Wiretap,
} from '@baton/testing';
import { afterAll, describe, expect, it, vi } from 'vitest';

const agentId = 'triage-agent';
const heard = ['conversation.reply.v1', 'handoff.requested.v1', 'agent.card.v1', 'agent.heartbeat.v1'];
await createTopics([...topics.filter(({ name }) => heard.includes(name)), inboxOf(agentId)]);
const { url } = await freshDatabase(agentMigrations);
const wiretap = await vi.waitFor(() => Wiretap.on(...heard), { timeout: 20_000 });
const outsider = await Outsider.connect();
const env = { KAFKA_BROKERS: brokers().join(), DATABASE_URL: url };
const triage = await ServiceInstance.launch(fixture(agentId, join(import.meta.dirname, 'main.ts'), env));
afterAll(() => triage.kill());
await triage.ready();

const delivery = (mode: InboxDelivery['mode']): InboxDelivery => ({ epoch: 1, mode, inboxSequence: 1 });

const say = (conversationId: string, text: string, more: Partial<InboxDelivery> = {}) => {
  const data: Inbox<MessageReceived> = {
    conversationId,
    messageId: newId(),
    customer: { id: 'cust-1', language: 'de' },
    channel: 'chat',
    text,
    sentAt: new Date().toISOString(),
    delivery: { ...delivery('owner'), ...more },
  };
  return outsider.send(messageReceived, data, { topic: inboxTopic(agentId) });
};

const giveBack = (conversationId: string, handoffId: string, missing: string[]) => {
  const data: Inbox<HandoffEnded> = {
    handoffId,
    conversationId,
    outcome: 'failed',
    reason: 'missing_context',
    missing,
    attempts: 1,
    durationMs: 1,
    endedAt: new Date().toISOString(),
    delivery: delivery('info'),
  };
  return outsider.send(handoffEnded, data, { topic: inboxTopic(agentId) });
};

const said = <T>(type: string, conversationId: string, count = 1) =>
  wiretap.untilMany(count, (record) => record.type === type && record.key === conversationId) as Promise<Seen<T>[]>;

describe('the triage agent', () => {
  it('hands on, asks once for what comes back missing, and hands on again with the answer', async () => {
    const conversationId = newId();
    await say(conversationId, 'Mir wurde der Betrag für Oktober doppelt abgebucht');
    const [first] = await said<HandoffRequested>('handoff.requested', conversationId);
    expect(first?.data).toMatchObject({
      to: { intent: 'billing.double_charge' },
      epoch: 1,
      package: { language: 'de' },
    });
    await giveBack(conversationId, first?.data.handoffId ?? '', ['account.number']);
    const [question] = await said<ConversationReply>('conversation.reply', conversationId);
    expect(question?.data.text).toContain('Ihre Kontonummer');
    await say(conversationId, 'TC-1001');
    const [, second] = await said<HandoffRequested>('handoff.requested', conversationId, 2);
    expect(second?.data).toMatchObject({ to: { intent: 'billing.double_charge' } });
    expect(second?.data.package.facts).toMatchObject([
      { name: 'account.number', value: 'TC-1001', provenance: 'customer' },
    ]);
    expect(await said('conversation.reply', conversationId)).toHaveLength(1);
  });

  it('asks where the policy of the tenant wants it to be surer than it is', async () => {
    const conversationId = newId();
    await say(conversationId, 'Mir wurde der Betrag für Oktober doppelt abgebucht', { confidenceMin: 1 });
    const [question] = await said<ConversationReply>('conversation.reply', conversationId);
    expect(question?.data.text).toContain('Geht es um eine Rechnung');
  });

  it('announces itself with a card that names the languages it speaks', async () => {
    const card = await wiretap.until(({ type, key }) => type === 'agent.card' && key === agentId);
    expect(card.data).toMatchObject({ kind: 'ai', languages: ['en', 'de', 'es', 'fr'], replyWithinMs: 20_000 });
    await wiretap.until(({ type, key }) => type === 'agent.heartbeat' && key === agentId);
  });

  it('writes no word of the customer into its log', () => {
    expect(triage.log).toContain('Started');
    expect(triage.log).not.toContain('abgebucht');
    expect(triage.log).not.toContain('TC-1001');
  });
});
