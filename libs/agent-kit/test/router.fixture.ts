import {
  type AgentHeartbeat,
  type AgentRefused,
  type ApprovalDecided,
  type ApprovalRequested,
  agentRefused,
  approvalDecided,
  type ConversationReply,
  conversationLifecycle,
  type Fact,
  type HandoffAccepted,
  type HandoffEnded,
  type HandoffRequested,
  handoffAccepted,
  handoffEnded,
  handoffRequested,
  type Inbox,
  type InboxDelivery,
  inboxOf,
  inboxTopic,
  type MessageReceived,
  messageReceived,
  newId,
  type TaskCompleted,
  type TaskRequested,
  taskCompleted,
  taskRequested,
  topics,
} from '@baton/contracts';
import { createTopics, Outsider, type Seen, Wiretap } from '@baton/testing';
import { expect, vi } from 'vitest';

const heard = [
  'conversation.reply.v1',
  'handoff.requested.v1',
  'handoff.accepted.v1',
  'handoff.rejected.v1',
  'approval.requested.v1',
  'task.requested.v1',
  'task.completed.v1',
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

  /** A task for the agent, as a worker. */
  async assign(conversationId: string, more: Partial<Inbox<TaskRequested>> = {}): Promise<TaskRequested> {
    const data: Inbox<TaskRequested> = {
      taskId: newId(),
      conversationId,
      epoch: 1,
      from: { agentId: 'planner' },
      to: { agentId: this.agentId },
      description: 'Do it',
      input: {},
      deadline: new Date(Date.now() + 60_000).toISOString(),
      depth: 0,
      delivery: { ...delivery(1, 'worker'), deadline: more.deadline },
      ...more,
    };
    await this.outsider.send(taskRequested, data, { topic: inboxTopic(this.agentId) });
    return data;
  }

  /** What came of a task, to whoever asked for it; or to whoever performs it, that nobody wants it any more. */
  async complete({ taskId, groupId, conversationId, epoch }: TaskRequested, how: Partial<Inbox<TaskCompleted>> = {}) {
    const data: Inbox<TaskCompleted> = {
      taskId,
      groupId,
      conversationId,
      by: { agentId: 'somebody' },
      outcome: 'done',
      delivery: delivery(epoch, 'owner'),
      ...how,
    };
    await this.outsider.send(taskCompleted, data, { topic: inboxTopic(this.agentId) });
  }

  /** As `complete`, for a worker: its own task, or what it has given out for it. */
  stop(task: TaskRequested, how: Partial<TaskCompleted>): Promise<void> {
    return this.complete(task, { ...how, delivery: delivery(task.epoch, 'worker') });
  }

  /** How many things the agent says that it works on. */
  busy(): number {
    const beats = this.wiretap.records.filter(({ type, key }) => type === 'agent.heartbeat' && key === this.agentId);
    return (beats.at(-1)?.data as AgentHeartbeat | undefined)?.inFlight ?? 0;
  }

  /** Somebody else has the conversation now. */
  async release(conversationId: string, epoch: number): Promise<void> {
    const at = new Date().toISOString();
    const data = { conversationId, state: 'owner_changed' as const, epoch, at, delivery: delivery(epoch, 'info') };
    await this.outsider.send(conversationLifecycle, data, { topic: inboxTopic(this.agentId) });
  }

  /** Nobody took it: the conversation is still the agent's. */
  async giveBack({ handoffId, conversationId, epoch = 1 }: HandoffRequested): Promise<void> {
    const data: Inbox<HandoffEnded> = {
      handoffId,
      conversationId,
      outcome: 'failed',
      reason: 'nobody',
      attempts: 1,
      durationMs: 5,
      endedAt: new Date().toISOString(),
      delivery: delivery(epoch, 'info'),
    };
    await this.outsider.send(handoffEnded, data, { topic: inboxTopic(this.agentId) });
  }

  /** Tells the agent that something it sent changed nothing. */
  async refuse({ taskId: ceId, conversationId, epoch }: TaskRequested, code: AgentRefused['code']): Promise<void> {
    const data = { conversationId, ceId, code, detail: 'In the test.', delivery: delivery(epoch, 'info') };
    await this.outsider.send(agentRefused, data, { topic: inboxTopic(this.agentId) });
  }

  /** As soon as the agent has asked for so many tasks in a conversation, each once. */
  async untilTasks(conversationId: string, count: number): Promise<TaskRequested[]> {
    await vi.waitFor(() => expect(this.tasks(conversationId).length).toBeGreaterThanOrEqual(count), 30_000);
    return this.tasks(conversationId);
  }

  /** Each once, though it may be sent twice. */
  tasks(conversationId: string): TaskRequested[] {
    return this.said<TaskRequested>('task.requested', conversationId);
  }

  completions(conversationId: string): TaskCompleted[] {
    return this.said<TaskCompleted>('task.completed', conversationId);
  }

  private said<T>(type: string, conversationId: string): T[] {
    const records = this.wiretap.records.filter((record) => record.type === type && record.key === conversationId);
    return [...new Map(records.map(({ headers, data }) => [headers.ce_id, data as T])).values()];
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

  untilHeartbeat(state: string, says: (beat: AgentHeartbeat) => boolean = () => true): Promise<Seen<AgentHeartbeat>> {
    const isSo = (beat: AgentHeartbeat) => beat.state === state && says(beat);
    return this.wiretap.until(
      ({ key, type, data }) => key === this.agentId && type === 'agent.heartbeat' && isSo(data as AgentHeartbeat),
    ) as Promise<Seen<AgentHeartbeat>>;
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
