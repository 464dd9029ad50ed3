import type { ContextPackage, Fact, Turn as HistoryTurn, Signals } from '@baton/contracts';
import type { Notes } from './action.ts';

export interface CustomerMessage {
  readonly messageId: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
}

/** Why a request of this agent came back: the facts the receiver asked for, or the reason of its failure. */
export interface Returned {
  readonly handoffId: string;
  readonly reason: string;
  /** Names of facts; empty where facts were not the reason. */
  readonly missing: readonly string[];
}

/**
 * owner: the conversation is this agent's, acts outside are allowed.
 * companion: a person is awaited; speak about the wait alone, no act outside, no resolving.
 * offer: read, compute and propose the first words; no act outside.
 */
export type TurnMode = 'owner' | 'companion' | 'offer';

/** Everything a specialist is given to decide with. */
export interface Turn {
  readonly mode: TurnMode;
  readonly conversationId: string;
  readonly epoch: number;
  /** BCP 47. */
  readonly language: string;
  readonly customer: ContextPackage['customer'];
  /** The customer's message to be answered. Its text is empty where an offer's package holds no customer turn. */
  readonly message: CustomerMessage;
  /** All customer messages that wait for an answer, oldest first; `message` is one of them, if any. */
  readonly unanswered: readonly CustomerMessage[];
  /** What was said, as far as this agent has seen it, oldest first. */
  readonly history: readonly HistoryTurn[];
  readonly facts: readonly Fact[];
  /** A known fact; `customer.*` is answered from the customer. What is read here is what the read-back relies on. */
  fact(name: string): Fact | undefined;
  /** What the conversation was handed over with. */
  readonly package?: ContextPackage;
  /** The conversation's shared memory. */
  readonly memory: ReadonlyMap<string, unknown>;
  readonly signals?: Signals;
  readonly notes: Notes;
  /** Set when this turn is about an own request that came back. */
  readonly returned?: Returned;
  readonly now: Date;
}
