import type { Standing } from './asking.ts';
import type { RefundDue } from './refund-due.ts';
import { type Statement, type StatementName, state } from './statement.ts';

/** How it stands with one amount that should come back. */
export function tellDue({ reference, amount }: RefundDue, standing: Standing = {}): Statement {
  if (standing.isSettled) return state('settledByPerson', {});
  if (standing.pending?.reference === reference) return state('refundPending', { amount });
  if (standing.refused?.includes(reference)) return state('refundRefused', { amount });
  return state('refundOffer', { amount });
}

/** Neither settled nor refused: it may be asked for, or was. */
export const isOpen = ({ reference }: RefundDue, { isSettled, refused = [] }: Standing = {}): boolean =>
  !isSettled && !refused.includes(reference);

/** Statements that ask the customer whether the refund is to be asked for. */
export const isOffer = ({ say }: Statement): boolean => offers.includes(say);

const offers: readonly StatementName[] = [
  'refundOffer',
  'approvalOffer',
  'refundExpired',
  'refundSuperseded',
  'refundChanged',
];
