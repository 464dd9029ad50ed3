import type {
  ApprovalAct,
  ApprovalDecided,
  ContextPackage,
  CustomerProfile,
  Fact,
  HistoryTurn,
  ParkedTopic,
  Signals,
} from '@baton/contracts';
import type { Notes } from './action.ts';
import type { Delegating, Delegation } from './delegating.ts';

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

/** What a person is asked to approve, until it is decided. */
export interface Approval {
  readonly approvalId: string;
  readonly act: ApprovalAct;
}

/** How an approval was decided. A decision about anything else than what was asked comes as `rejected`. */
export interface Decided extends Pick<ApprovalDecided, 'approvalId' | 'outcome' | 'argumentsHash' | 'by' | 'comment'> {
  /** What was asked for. */
  readonly act: ApprovalAct;
  /** What may be carried out; with `approved` and `edited` only. */
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/**
 * owner: the conversation is this agent's, acts outside are allowed.
 * companion: a person is awaited; speak about the wait alone, no act outside, no resolving.
 * offer: read, compute and propose the first words; no act outside.
 */
export type TurnMode = 'owner' | 'companion' | 'offer';

/** Everything a specialist is given to decide with; work is given out by an owner alone. */
export interface Turn extends Delegating {
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
  /** From here on, 0 to 1, the platform believes what a specialist is sure of; a request that is less sure goes to a person. */
  readonly confidenceMin: number;
  readonly returned?: Returned;
  /** Undecided yet: the customer can be told that it is under way. */
  readonly approval?: Approval;
  /** Set in the turn that a decision brings. */
  readonly decided?: Decided;
  /** Further topics of the customer that others will see to. */
  readonly parked: readonly ParkedTopic[];
  /** What other turns of this conversation have given out and wait for: the customer can be told that it is under way. */
  readonly delegations: readonly Delegation[];
  /** Calls them off when this turn ends: whoever works on them stops, and the turns that wait for them are not taken up again. */
  cancelDelegations(): void;
  /**
   * The idempotency key of this turn's act outside, the same however often the turn runs. An approval's act has one of its
   * own; without approval there is one for the whole time of ownership. Absent where no act is allowed.
   */
  readonly effectKey?: string;
  /** When the turn was begun; the same in each run. */
  readonly now: Date;
  /** Aborts when the time for this turn is over. */
  readonly signal?: AbortSignal;
}
