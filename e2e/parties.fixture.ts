import {
  type AgentCard,
  type ConversationReply,
  conversationReply,
  type FirstReply,
  type HandoffAccepted,
  type HandoffRequested,
  handoffAccepted,
  handoffRequested,
  type Inbox,
  inboxTopic,
  newId,
  type Readback,
} from '@baton/contracts';
import { type Outsider, type Seen, untilTopicExists, type Wiretap } from '@baton/testing';
import { ScriptedAgent } from './scripted-agent.fixture.ts';

export type Offer = Inbox<HandoffRequested>;
type Request = Pick<HandoffRequested, 'package'> & Partial<HandoffRequested>;
type Bid = { readonly readback?: Partial<Readback>; readonly reply?: FirstReply };

/** What agents of a company say that are nothing but a card and a Kafka client; the test thinks for them. */
export class Parties {
  private constructor(
    private readonly outsider: Outsider,
    private readonly tap: Wiretap,
  ) {}

  /** They live until `leave`, which is to be called after the last test. */
  static async join(outsider: Outsider, cards: readonly (Partial<AgentCard> & Pick<AgentCard, 'agentId'>)[]) {
    const agents = await Promise.all(cards.map((card) => ScriptedAgent.join(outsider, card)));
    await Promise.all(agents.map(({ inbox }) => untilTopicExists(inbox)));
    return {
      inboxes: agents.map(({ inbox }) => inbox),
      leave: () => {
        for (const agent of agents) agent.leave();
      },
      on: (tap: Wiretap) => new Parties(outsider, tap),
    };
  }

  /** The first copy of this type in an agent's inbox that matches. */
  async gets<T>(agentId: string, type: string, conversationId: string, matches: (data: T) => boolean = () => true) {
    const fits = ({ topic, key, type: is, data }: Seen) =>
      topic === inboxTopic(agentId) && key === conversationId && is === type && matches(data as T);
    return (await this.tap.until(fits)).data as T;
  }

  offerTo(agentId: string, conversationId: string, handoffId?: string): Promise<Offer> {
    const isIt = (offer: Offer) => handoffId === undefined || offer.handoffId === handoffId;
    return this.gets<Offer>(agentId, 'handoff.requested', conversationId, isIt);
  }

  async reply(agentId: string, conversationId: string, reply: Partial<ConversationReply>): Promise<void> {
    const data = { conversationId, agentId, epoch: 1, text: 'One moment.', ...reply };
    await this.outsider.send(conversationReply, data as ConversationReply, { source: `urn:baton:${agentId}` });
  }

  /** @returns the handoffId */
  async request(agentId: string, conversationId: string, request: Request): Promise<string> {
    const handoffId = newId();
    const data: HandoffRequested = {
      handoffId,
      conversationId,
      epoch: 1,
      from: { agentId },
      to: { intent: 'billing.double_charge' },
      reason: { trigger: 'specialization', detail: 'As the script says.', by: 'sender', confidence: 0.91 },
      requestedAt: new Date().toISOString(),
      ...request,
    };
    await this.outsider.send(handoffRequested, data, { source: `urn:baton:${agentId}` });
    return handoffId;
  }

  async accept(agentId: string, offer: Offer, { readback, reply }: Bid = {}): Promise<void> {
    const { handoffId, conversationId, delivery } = offer;
    const data: HandoffAccepted = {
      handoffId,
      attemptId: delivery.attemptId ?? '',
      conversationId,
      by: { agentId },
      epoch: delivery.epoch,
      readback: { summary: 'As the package says.', firstStep: 'Look.', reliesOn: [], ...readback },
      ...(reply && { reply }),
      acceptedAt: new Date().toISOString(),
    };
    await this.outsider.send(handoffAccepted, data, { source: `urn:baton:${agentId}` });
  }
}
