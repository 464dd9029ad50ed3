import { join } from 'node:path';
import {
  type AgentHeartbeat,
  type AgentRefused,
  type ApprovalRequested,
  agentRefused,
  approvalDecided,
  approvalRequested,
  type Contract,
  conversationChoice,
  conversationLifecycle,
  type HandoffAccepted,
  type HandoffRequested,
  handoffAccepted,
  handoffEnded,
  handoffRequested,
  type InboxDelivery,
  inboxOf,
  inboxTopic,
  messageReceived,
  newId,
  topics,
} from '@baton/contracts';
import {
  brokers,
  createTopics,
  fixture,
  Outsider,
  type Overrides,
  type Seen,
  ServiceInstance,
  Wiretap,
} from '@baton/testing';
import { afterAll, vi } from 'vitest';

const desk = 'human-queue';
const heard = [
  'conversation.reply.v1',
  'handoff.requested.v1',
  'handoff.accepted.v1',
  'handoff.progress.v1',
  'approval.decided.v1',
  'agent.card.v1',
  'agent.heartbeat.v1',
];

/** Plays the router for the desk: writes into its inbox and hears what it says. */
export class PlayedRouter {
  private constructor(
    private readonly outsider: Outsider,
    private readonly wiretap: Wiretap,
  ) {}

  /** For the top of a file. */
  static async start(): Promise<PlayedRouter> {
    await createTopics([...topics.filter(({ name }) => heard.includes(name)), inboxOf(desk)]);
    // A partition created a moment ago may have no leader yet.
    const wiretap = await vi.waitFor(() => Wiretap.on(...heard), { timeout: 20_000 });
    return new PlayedRouter(await Outsider.connect(), wiretap);
  }

  /** Asks for a person; the same overrides twice are the same record twice. */
  async offer(conversationId: string, more: Partial<HandoffRequested> = {}, overrides: Overrides = {}) {
    const data = { ...offerOf(conversationId), ...more };
    await this.send(
      handoffRequested,
      data,
      delivery('offer', 2, { attemptId: `a-${data.handoffId}`, attempt: 1 }),
      overrides,
    );
    return data;
  }

  async grant(bid: HandoffAccepted, turns: readonly { messageId: string; text: string }[] = []): Promise<void> {
    const history = {
      turns: turns.map((turn) => ({ ...turn, from: 'customer', at: now() })),
      totalTurns: turns.length,
      cut: 0,
    };
    await this.send(handoffAccepted, { ...bid, history }, delivery('owner', bid.epoch));
  }

  say(conversationId: string, text: string, epoch = 2, messageId = newId()) {
    const data = { conversationId, messageId, customer: { id: 'C-1' }, channel: 'chat', text, sentAt: now() };
    return this.send(messageReceived, data, delivery('owner', epoch));
  }

  end(handoffId: string, conversationId: string, reason: 'sender' | 'expired' | 'missing_context') {
    const data = {
      handoffId,
      conversationId,
      outcome: 'failed' as const,
      reason,
      attempts: 1,
      durationMs: 1,
      endedAt: now(),
    };
    return this.send(handoffEnded, data, delivery('info', 2));
  }

  /** Somebody took what the desk handed back. */
  take({ handoffId, conversationId }: HandoffRequested) {
    const readback = { summary: 'read', firstStep: 'go on', reliesOn: [] };
    const by = { agentId: 'billing-agent' };
    const data = { handoffId, attemptId: newId(), conversationId, by, epoch: 3, readback, acceptedAt: now() };
    return this.send(handoffAccepted, data, delivery('info', 3));
  }

  refuse(conversationId: string, ceId: string, code: AgentRefused['code'] = 'invalid') {
    return this.send(agentRefused, { conversationId, ceId, code, detail: 'no' }, delivery('info', 2));
  }

  choose({ handoffId, conversationId }: HandoffRequested, choice: 'callback') {
    return this.send(conversationChoice, { conversationId, handoffId, choice }, delivery('info', 2));
  }

  erase(conversationId: string) {
    return this.send(
      conversationLifecycle,
      { conversationId, state: 'erased', epoch: 2, at: now() },
      delivery('info', 2),
    );
  }

  async askApproval(conversationId: string, more: Partial<ApprovalRequested> = {}): Promise<ApprovalRequested> {
    const data = { ...approvalOf(conversationId), ...more };
    const shown = { ...data, package: packageOf('A refund waits.') };
    await this.send(approvalRequested, shown, delivery('worker', 2));
    return data;
  }

  expireApproval({ approvalId, conversationId, act }: ApprovalRequested) {
    const { argumentsHash } = act;
    const data = {
      approvalId,
      conversationId,
      outcome: 'expired' as const,
      argumentsHash,
      by: { agentId: 'router' },
      decidedAt: now(),
    };
    return this.send(approvalDecided, data, delivery('info', 2));
  }

  /** The `count`-th thing of a type the desk says in a conversation. */
  async said<T>(
    type: string,
    conversationId: string,
    count = 1,
    matches: (data: T) => boolean = () => true,
  ): Promise<Seen<T>> {
    const all = await this.wiretap.untilMany(
      count,
      (record) => this.isOf(record, type, conversationId) && matches(record.data as T),
    );
    return all[count - 1] as Seen<T>;
  }

  /** The next heartbeat that says so. */
  async beat(says: (beat: AgentHeartbeat) => boolean): Promise<AgentHeartbeat> {
    const since = now();
    const isSo = (beat: AgentHeartbeat) => beat.at > since && says(beat);
    const { data } = await this.wiretap.until(
      ({ type, data }) => type === 'agent.heartbeat' && isSo(data as AgentHeartbeat),
    );
    return data as AgentHeartbeat;
  }

  /** Everything of a type so far. */
  all<T>(type: string, conversationId: string): T[] {
    return this.wiretap.records
      .filter((record) => this.isOf(record, type, conversationId))
      .map(({ data }) => data as T);
  }

  private isOf({ type, key }: Seen, wanted: string, conversationId: string): boolean {
    return type === wanted && key === conversationId;
  }

  private send<T>(contract: Contract<T>, data: T, place: InboxDelivery, overrides: Overrides = {}) {
    return this.outsider.send(contract, { ...data, delivery: place }, { topic: inboxTopic(desk), ...overrides });
  }
}

const now = (): string => new Date().toISOString();

const delivery = (mode: InboxDelivery['mode'], epoch: number, more: Partial<InboxDelivery> = {}): InboxDelivery => ({
  epoch,
  mode,
  inboxSequence: 1,
  ...more,
});

const packageOf = (summary: string) => ({
  summary,
  task: { description: 'Decide on the refund', next: 'Look at the invoice' },
  customer: { id: 'C-1', name: 'Emma Clarke' },
  facts: [{ name: 'invoice.number', value: 'INV-1', provenance: 'system' as const }],
  tried: [{ step: 'looked at the books', outcome: 'charged twice' }],
  promises: ['an answer today'],
  language: 'en',
  pending: ['m-1'],
  history: {
    turns: [{ messageId: 'm-1', from: 'customer', text: 'I want a person', at: now() }],
    totalTurns: 1,
    cut: 0,
  },
});

const offerOf = (conversationId: string): HandoffRequested => ({
  handoffId: newId(),
  conversationId,
  epoch: 1,
  from: { agentId: 'billing-agent' },
  to: { kind: 'human' },
  reason: { trigger: 'person_requested', detail: 'The customer asked for a person.', by: 'router' },
  package: packageOf('Emma was charged twice and wants a person.'),
  requestedAt: now(),
});

const approvalOf = (conversationId: string): ApprovalRequested => ({
  approvalId: newId(),
  conversationId,
  epoch: 2,
  from: { agentId: 'billing-agent' },
  act: {
    name: 'refund',
    arguments: { invoice: 'INV-1', minorUnits: 1299 },
    argumentsHash: 'sha256:1',
    irreversible: true,
    amount: { minorUnits: 1299, currency: 'GBP' },
  },
  why: 'The same charge twice.',
  options: [],
  deadline: new Date(Date.now() + 600_000).toISOString(),
});

/** The service from its source, on this run's Kafka, over a database of its own. */
export async function startDesk(
  databaseUrl: string,
  operators: string,
  env: Record<string, string> = {},
): Promise<ServiceInstance> {
  const all = {
    KAFKA_BROKERS: brokers().join(),
    DATABASE_URL: databaseUrl,
    OPERATORS: operators,
    SWEEP_MS: '100',
    ...env,
  };
  const service = await ServiceInstance.launch(fixture(desk, join(import.meta.dirname, '../src/main.ts'), all));
  afterAll(() => void service.kill());
  return service.ready();
}
