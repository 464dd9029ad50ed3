import type { Signals } from '@baton/contracts';
import type { Session } from './session.ts';
import type { Decided, Returned } from './turn.ts';

/** Something to be done for a conversation, outside the consumer. */
export type Work = TurnWork | BidWork | ReturnedWork | DecidedWork;

/** What an owner does. */
export type OwnerWork = Exclude<Work, BidWork>;

/** Answer a customer's message. */
export interface TurnWork {
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
export interface ReturnedWork {
  readonly kind: 'returned';
  readonly epoch: number;
  readonly returned: Returned;
}

/** Carry out, or tell, what was decided. */
export interface DecidedWork {
  readonly kind: 'decided';
  readonly epoch: number;
  readonly decided: Decided;
}

/**
 * Whether the work is still this agent's to do. While an own request is open, what the customer said in between waits:
 * the next owner gets it, or the turn about the request that came back.
 */
export const isDue = (session: Session | undefined, work: Work): session is Session => {
  if (session?.epoch !== work.epoch) return false;
  if (work.kind === 'bid') return session.role === 'candidate' && session.offer?.attemptId === work.attemptId;
  if (session.role !== 'owner') return false;
  if (work.kind === 'decided') return true;
  if (work.kind === 'returned') return session.openHandoffId === undefined;
  if (work.mode === 'owner' && session.openHandoffId !== undefined) return false;
  return session.unanswered.includes(work.messageId);
};
