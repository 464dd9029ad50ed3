import {
  type AgentCard,
  type AgentHeartbeat,
  agentCard,
  agentHeartbeat,
  type ConversationReply,
  conversationReply,
  type HandoffAccepted,
  type HandoffRejected,
  type HandoffRequested,
  handoffAccepted,
  handoffRejected,
  handoffRequested,
  type Inbox,
  inboxTopic,
  type MessageReceived,
  newId,
} from '@baton/contracts';
import { cardOf } from '@baton/contracts/agent-card.fixture';
import type { Outsider, Seen } from '@baton/testing';

type Offer = Inbox<HandoffRequested>;

/** What a script asks for; the rest is made up. */
export interface Asked {
  readonly to: HandoffRequested['to'];
  readonly reason: Pick<HandoffRequested['reason'], 'trigger'> & Partial<HandoffRequested['reason']>;
  readonly package?: Partial<HandoffRequested['package']>;
}

/** An agent of another team, in a language of its own: a card, heartbeats, and answers to what is in its inbox. */
export class ScriptedAgent {
  private readonly instanceId = newId();
  private readonly ticking: NodeJS.Timeout;
  private busy: Partial<AgentHeartbeat> = {};

  private constructor(
    private readonly outsider: Outsider,
    private readonly card: AgentCard,
  ) {
    this.ticking = setInterval(() => void this.beat(), 1_000);
  }

  /** Publishes the card and lives until `leave`. */
  static async join(outsider: Outsider, card: Partial<AgentCard> & Pick<AgentCard, 'agentId'>): Promise<ScriptedAgent> {
    const whole = cardOf(card);
    const agent = new ScriptedAgent(outsider, whole);
    await outsider.send(agentCard, whole, { source: `urn:baton:${whole.agentId}` });
    await agent.beat();
    return agent;
  }

  get inbox(): string {
    return inboxTopic(this.card.agentId);
  }

  async reject({ data }: Seen, reason: HandoffRejected['reason']): Promise<void> {
    const offer = data as Offer;
    const { agentId } = this.card;
    const rejection: HandoffRejected = {
      handoffId: offer.handoffId,
      attemptId: offer.delivery.attemptId ?? '',
      conversationId: offer.conversationId,
      by: { agentId },
      reason,
      detail: 'As the script says.',
      rejectedAt: new Date().toISOString(),
    };
    await this.outsider.send(handoffRejected, rejection, { source: `urn:baton:${agentId}` });
  }

  /** Its card is gone: it takes part no more. */
  async remove(): Promise<void> {
    this.leave();
    await this.outsider.sendRaw(agentCard.topic ?? '', { key: this.card.agentId, value: null });
  }

  /** Takes an offer, with first words that answer the customer's last. */
  async accept({ data }: Seen, text: string): Promise<void> {
    const { handoffId, conversationId, delivery, package: contents } = data as Offer;
    const inReplyTo = contents.pending?.at(-1);
    const { agentId } = this.card;
    const acceptance: HandoffAccepted = {
      handoffId,
      attemptId: delivery.attemptId ?? '',
      conversationId,
      by: { agentId },
      epoch: delivery.epoch,
      readback: { summary: 'As the script says.', firstStep: 'Answer.', reliesOn: [] },
      reply: { text, language: 'en', inReplyTo },
      acceptedAt: new Date().toISOString(),
    };
    await this.outsider.send(handoffAccepted, acceptance, { source: `urn:baton:${agentId}` });
  }

  /** Answers a message that it was given. */
  async reply({ data }: Seen, text: string): Promise<void> {
    const { conversationId, messageId, delivery } = data as Inbox<MessageReceived>;
    const { agentId } = this.card;
    const reply: ConversationReply = { conversationId, epoch: delivery.epoch, agentId, inReplyTo: messageId, text };
    await this.outsider.send(conversationReply, reply, { source: `urn:baton:${agentId}` });
  }

  /** Tells the customer, under the epoch of what it was given. */
  async tell({ data }: Seen, text: string, more: Partial<ConversationReply> = {}): Promise<void> {
    const { conversationId, delivery } = data as Inbox<{ conversationId: string }>;
    const { agentId } = this.card;
    const words = { conversationId, epoch: delivery.epoch, agentId, proactive: true as const, text, ...more };
    await this.outsider.send(conversationReply, words, { source: `urn:baton:${agentId}` });
  }

  /** Answers a message that it was given by asking to be relieved. @returns the handoffId */
  async handOff({ data }: Seen, asked: Asked): Promise<string> {
    const { conversationId, delivery } = data as Inbox<MessageReceived>;
    const { agentId } = this.card;
    const { to, reason, package: contents } = asked;
    const request: HandoffRequested = {
      handoffId: newId(),
      conversationId,
      epoch: delivery.epoch,
      from: { agentId },
      to,
      reason: { detail: 'As the script says.', ...reason, by: 'sender' },
      package: { summary: 'As the script says.', task: { description: 'Help.' }, ...contents },
      requestedAt: new Date().toISOString(),
    };
    await this.outsider.send(handoffRequested, request, { source: `urn:baton:${agentId}` });
    return request.handoffId;
  }

  /** From now on its heartbeats say so. */
  async beats(busy: Partial<AgentHeartbeat>): Promise<void> {
    this.busy = busy;
    await this.beat();
  }

  leave(): void {
    clearInterval(this.ticking);
  }

  private async beat(): Promise<void> {
    const { agentId } = this.card;
    const now = { agentId, instanceId: this.instanceId, state: 'live' as const, inFlight: 0, waiting: 0 };
    await this.outsider.send(
      agentHeartbeat,
      { ...now, ...this.busy, at: new Date().toISOString() },
      { source: `urn:baton:${agentId}` },
    );
  }
}
