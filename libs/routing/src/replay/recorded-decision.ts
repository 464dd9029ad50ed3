import type { AgentCard, HandoffReason } from '@baton/contracts';
import type { Agent } from '../decision/agent.ts';
import type { Candidate, Claim, RouteDecision, RouteQuestion } from '../decision/route-decision.ts';

/** A question as it is kept: why it was asked without what anybody wrote about it, which no rule reads. */
export type KeptQuestion = Omit<RouteQuestion, 'reason' | 'at'> & {
  readonly reason: Pick<HandoffReason, 'trigger' | 'by' | 'confidence'>;
  /** ISO 8601 */
  readonly at: string;
};

type Now = Omit<Agent, 'card'>;

/** How agents were then, by their ids: only what differs from an agent that is live and free. */
export type Availability = Readonly<Record<string, Partial<Now>>>;

/** What a conversation had taken until a moment. */
export interface Spent {
  readonly answers: number;
  readonly tokens: number;
  /** Minor units by currency. */
  readonly cost: Readonly<Record<string, number>>;
}

/** All a decision was made from, so that it can be made again. None of the customer's words. */
export interface MadeFrom {
  readonly question: KeptQuestion;
  readonly availability: Availability;
  readonly spent: Spent;
}

/** What classifiers said of the customer's words, where they were asked. */
export interface Classified {
  /** Empty where nothing fits. */
  readonly label: string;
  readonly confidence: number;
  /** Whose word counted. */
  readonly by?: string;
  /** In the order in which they were asked. */
  readonly asked: readonly {
    readonly by: string;
    readonly label: string;
    readonly confidence: number;
    /** Why one said nothing. */
    readonly fault?: string;
  }[];
  /** Words that spoke most for it, the strongest first; of those that stand in examples alone. */
  readonly because?: readonly string[];
}

/** A decision as it is kept and exported; moments in ISO 8601. */
export interface RecordedDecision
  extends Pick<RouteDecision, 'policyVersion' | 'rule' | 'policyRule' | 'outcome' | 'because'> {
  readonly decisionId: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly handoffId: string;
  readonly candidates: readonly Candidate[];
  readonly at: string;
  readonly claims?: readonly Claim[];
  /** Absent where it was made before this was kept. */
  readonly madeFrom?: MadeFrom;
  readonly classifier?: Classified;
  /** What the conversation has taken by now; absent once it was erased. */
  readonly spentByNow?: Spent;
}

const atRest = ({ maxConcurrent }: AgentCard): Now => ({
  live: true,
  draining: false,
  load: 0,
  capacity: maxConcurrent,
});

export const keptQuestion = ({ reason, at, ...question }: RouteQuestion): KeptQuestion => {
  const { trigger, by, confidence } = reason;
  const why = { trigger, by, ...(confidence !== undefined && { confidence }) };
  return { ...question, reason: why, at: at.toISOString() };
};

export const availabilityOf = (agents: readonly Agent[]): Availability =>
  Object.fromEntries(
    agents.flatMap(({ card, ...now }) => {
      const usual = atRest(card);
      const unusual = Object.entries(now).filter(([name, value]) => value !== usual[name as keyof Now]);
      return unusual.length > 0 ? [[card.agentId, Object.fromEntries(unusual)]] : [];
    }),
  );

/** The agents whose cards are given, as they were then. One that was not there yet counts as live and free. */
export const agentsThen = (availability: Availability, agents: readonly Agent[]): readonly Agent[] =>
  agents.map(({ card }) => ({ card, ...atRest(card), ...availability[card.agentId] }));
