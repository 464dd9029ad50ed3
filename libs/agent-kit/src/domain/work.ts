import type { Signals } from '@baton/contracts';
import type { Decided, Returned } from './turn.ts';

/** Something to be done for a conversation, outside the consumer. */
export type Work = TurnWork | BidWork | ReturnedWork | DecidedWork;

/** What an owner does. */
export type OwnerWork = Exclude<Work, BidWork>;

/** Whatever may give work out. */
interface Resumable {
  /** It has given work out, and the results are in. */
  readonly resumed?: true;
}

/** Answer a customer's message. */
export interface TurnWork extends Resumable {
  readonly kind: 'turn';
  readonly epoch: number;
  readonly mode: 'owner' | 'companion';
  readonly messageId: string;
  readonly signals?: Signals;
}

/** Accept or reject an offer. */
export interface BidWork {
  readonly kind: 'bid';
  readonly epoch: number;
  readonly attemptId: string;
}

/** An own request came back. */
export interface ReturnedWork extends Resumable {
  readonly kind: 'returned';
  readonly epoch: number;
  readonly returned: Returned;
}

/** Carry out, or tell, what was decided. */
export interface DecidedWork extends Resumable {
  readonly kind: 'decided';
  readonly epoch: number;
  readonly decided: Decided;
}
