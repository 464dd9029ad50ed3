import {
  type ApprovalDecided,
  type ApprovalRequested,
  approvalDecided,
  type ConversationReply,
  type Fact,
  type HandoffAccepted,
  handoffAccepted,
  handoffRequested,
  type Inbox,
  type InboxDelivery,
  inboxOf,
  inboxTopic,
  type MessageReceived,
  messageReceived,
  newId,
  topics,
} from '@baton/contracts';
import { createTopics, Outsider, type Seen, Wiretap } from '@baton/testing';
import { vi } from 'vitest';

const heard = [
  'conversation.reply.v1',
  'handoff.requested.v1',
  'handoff.accepted.v1',
  'handoff.rejected.v1',
  'approval.requested.v1',
  'agent.card.v1',
  'agent.heartbeat.v1',
];

/** A plain client that plays the router for one agent: it writes into the inbox and hears what the agent says. */
export class PlayedRouter {
  private constructor(
    private readonly agentId: string,
    private readonly outsider: Outsider,
    private readonly wiretap: Wiretap,
  ) {}

  /** For the top of a file. */
  static async for(agentId: string): Promise<PlayedRouter> {
    await createTopics([...topics.filter(({ name }) => heard.includes(name)), inboxOf(agentId)]);
    // A partition created a moment ago may have no leader yet.
    const wiretap = await vi.waitFor(() => Wiretap.on(...heard), { timeout: 20_000 });
    return new PlayedRouter(agentId, await Outsider.connect(), wiretap);
  }

  say(conversationId: string, text: string, { epoch = 1, id = newId(), messageId = newId() } = {}) {
    const data: Inbox<MessageReceived> = {
      conversationId,
      messageId,
      customer: { id: 'cust-1' },
      channel: 'chat',
      text,
      sentAt: new Date().toISOString(),
      delivery: delivery(epoch, 'owner'),
    };
    return this.outsider.send(messageReceived, data, { id, topic: inboxTopic(this.agentId) });
  }

  /** Offers a conversation in which `text` waits for an answer. */
  async offer(conversationId: string, text: string, epoch: number, facts: readonly Fact[] = []): Promise<void> {
    const now = new Date().toISOString();
    const data = {
      handoffId: newId(),
      conversationId,
      from: { agentId: 'triage-agent' },
      reason: { trigger: 'specialization' as const, detail: 'in the test', by: 'sender' as const },
      package: {
        summary: text,
        task: { description: 'Say what you heard' },
        facts: [...facts],
        customer: { id: 'cust-1' },
        history: { turns: [{ messageId: 'm-1', from: 'customer', text, at: now }], totalTurns: 1, cut: 0 },
        pending: ['m-1'],
        language: 'en',
      },
      requestedAt: now,
      delivery: { ...delivery(epoch, 'offer'), attemptId: newId() },
    };
    await this.outsider.send(handoffRequested, data, { topic: inboxTopic(this.agentId) });
  }

  async grant(bid: HandoffAccepted): Promise<void> {
    const data: Inbox<HandoffAccepted> = { ...bid, delivery: delivery(bid.epoch, 'owner') };
    await this.outsider.send(handoffAccepted, data, { topic: inboxTopic(this.agentId) });
  }

  /** A person's decision, as it comes to the owner. */
  async decide({ approvalId, conversationId, epoch, act }: ApprovalRequested, how: Partial<ApprovalDecided> = {}) {
    const data: Inbox<ApprovalDecided> = {
      approvalId,
      conversationId,
      outcome: 'approved',
      argumentsHash: act.argumentsHash,
      by: { agentId: 'human-queue', operator: { id: 'op-1', displayName: 'Kim' } },
      decidedAt: new Date().toISOString(),
      delivery: delivery(epoch, 'owner'),
      ...how,
    };
    await this.outsider.send(approvalDecided, data, { topic: inboxTopic(this.agentId) });
  }

  /** What the agent says in a conversation, by type. */
  until<T>(type: string, conversationId: string): Promise<Seen<T>> {
    return this.wiretap.until((record) => record.type === type && record.key === conversationId) as Promise<Seen<T>>;
  }

  untilReply(conversationId: string, text: string): Promise<Seen<ConversationReply>> {
    const says = ({ data }: Seen) => (data as ConversationReply).text === text;
    return this.wiretap.until((record) => record.key === conversationId && says(record)) as Promise<
      Seen<ConversationReply>
    >;
  }

  untilHeartbeat(state: string): Promise<Seen> {
    const isIn = ({ data }: Seen) => (data as { state?: string }).state === state;
    return this.wiretap.until((record) => record.key === this.agentId && isIn(record));
  }

  replies(conversationId: string): string[] {
    return this.wiretap.records
      .filter(({ type, key }) => type === 'conversation.reply' && key === conversationId)
      .map(({ data }) => (data as ConversationReply).text);
  }
}

const delivery = (epoch: number, mode: InboxDelivery['mode']): InboxDelivery => ({
  epoch,
  mode,
  deadline: new Date(Date.now() + 60_000).toISOString(),
  inboxSequence: 1,
});
