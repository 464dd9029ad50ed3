import type { ContextPackage, CustomerProfile, Fact, HistoryTurn, Signals } from '@baton/contracts';
import type { Notes } from './action.ts';

export interface CustomerMessage {
  readonly messageId: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly sentAt: string;
}

/** An own request that came back: nobody took the conversation, it is still this agent's. */
export interface Returned {
  readonly handoffId: string;
  /** `missing_context`, `nobody`, `expired`, or the code under which the request was refused. */
  readonly reason: string;
  /** Names of the facts the receiver asks for; empty where facts were not the reason. */
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
  readonly customer: CustomerProfile;
  /** The customer's message this turn is about; its id and text are empty where the customer has said nothing yet. */
  readonly message: CustomerMessage;
  /** All customer messages that wait for an answer, oldest first. */
  readonly unanswered: readonly CustomerMessage[];
  /** What was said, as far as this agent has seen it, oldest first. */
  readonly history: readonly HistoryTurn[];
  readonly facts: readonly Fact[];
  /** A known fact; `customer.*` is answered from the profile. What is read here is what the read-back relies on. */
  fact(name: string): Fact | undefined;
  /** What the conversation was handed over with. */
  readonly package?: ContextPackage;
  /** The conversation's shared memory. */
  readonly memory: ReadonlyMap<string, unknown>;
  /** What the router saw in the message. */
  readonly signals?: Signals;
  readonly notes: Notes;
  readonly returned?: Returned;
  readonly now: Date;
  /** Aborts when the time for this turn is over. */
  readonly signal?: AbortSignal;
}
