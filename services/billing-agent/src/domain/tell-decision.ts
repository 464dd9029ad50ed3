import { timing } from './answer-refund.ts';
import type { RefundOrder } from './refund-order.ts';
import { type Statement, state } from './statement.ts';

/** How a person decided on a refund, or that nobody did. */
export interface RefundDecision {
  outcome: 'approved' | 'edited' | 'rejected' | 'answered' | 'expired' | 'superseded';
  asked: RefundOrder;
  /** What was carried out; absent where nothing was. */
  made?: RefundOrder;
  /** Where it was not made though it was approved: minor units still to come back. */
  outstanding?: number;
  comment?: string;
}

/** Tells the customer what was decided, with the reason where one was given, and what they can do. */
export function tellDecision({ outcome, asked, made, outstanding = 0, comment }: RefundDecision): Statement[] {
  const { invoice } = asked;
  const amount = moneyOf(asked);
  const reason = comment ? [state('reasonGiven', { reason: comment })] : [];
  switch (outcome) {
    case 'approved':
    case 'edited':
      if (!made && outstanding > 0) {
        const left = { minor: outstanding, currency: asked.currency };
        return [state('refundChanged', { amount, outstanding: left })];
      }
      if (!made) return [state('refundMadeBefore', { amount })];
      if (made.amount === asked.amount) return [state('refundApproved', { amount, invoice }), timing(true)];
      return [state('refundReduced', { amount: moneyOf(made), asked: amount, invoice }), ...reason, timing(true)];
    case 'rejected':
      return [state('refundRejected', { amount, invoice }), ...reason];
    case 'answered':
      return [...reason, state('approvalOffer', {})];
    case 'expired':
      return [state('refundExpired', { amount })];
    case 'superseded':
      return [state('refundSuperseded', { amount })];
  }
}

const moneyOf = ({ amount, currency }: RefundOrder) => ({ minor: amount, currency });
