import { type Answer, type Answering, moneyOf } from './answer.ts';
import { answerDoubleCharge } from './answer-double-charge.ts';
import type { Asking } from './asking.ts';
import { daysBetween } from './days.ts';
import { denies } from './denial.ts';
import { findDoubleCharges } from './find-double-charges.ts';
import type { Ledger, Refund } from './ledger.ts';
import type { RefundDue } from './refund-due.ts';
import { type Statement, state } from './statement.ts';
import { refundDueFor } from './tell-doubles.ts';
import { isOpen, tellDue } from './tell-due.ts';

/** From a colleague's approval to the customer's account. */
const PAYOUT_WORKING_DAYS = 5;
const LATE_AFTER_DAYS = 10;

/** `I want my money back`: what is under way, what a colleague has to approve, or that nothing is due. */
export const answerRefund: Answering = (asking, ledger) => {
  const { question, topic } = asking;
  if (topic?.isOffered && denies(question))
    return { statements: [state('refundLeft', {})], resolves: question.cues.includes('thanks'), about: 'double' };
  const due = refundsDue(ledger);
  if (due.length > 0 && topic?.cue !== 'double') return answerDoubleCharge(asking, ledger);
  if (due.length > 0) return tellDues(due, asking);
  return tellLatest(asking, ledger) ?? { statements: [state('noRefund', {})] };
};

/** `And when do I get it back?` */
export const answerWhenBack: Answering = (asking, ledger) => {
  const due = refundsDue(ledger);
  if (due.length === 0) return answerRefund(asking, ledger);
  if (asking.topic?.cue !== 'double') {
    const told = answerDoubleCharge(asking, ledger);
    return { ...told, statements: [...told.statements, timing(false)], about: 'double' };
  }
  const isOffered = !asking.standing?.pending && due.some((each) => isOpen(each, asking.standing));
  if (!isOffered) return tellDues(due, asking);
  return { statements: [timing(false), state('approvalOffer', {})], about: 'double' };
};

export const refundsDue = (ledger: Ledger): RefundDue[] =>
  findDoubleCharges(ledger.charges, ledger.payments).flatMap((double) => refundDueFor(double, ledger) ?? []);

function tellDues(due: readonly RefundDue[], { standing }: Asking): Answer {
  const open = due.filter((each) => isOpen(each, standing));
  const statements = due.map((each) => tellDue(each, standing));
  return {
    statements: open.length > 0 ? [...statements, timing(false)] : statements,
    refundsDue: open,
    about: 'double',
  };
}

function tellLatest({ today }: Asking, ledger: Ledger): Answer | undefined {
  const refund = ledger.refunds.at(-1);
  if (refund === undefined) return undefined;
  return { statements: [tell(refund, ledger), ...timingOf(refund, today)], references: [refund.reference] };
}

function tell({ invoice, amountMinor, createdOn, status }: Refund, ledger: Ledger): Statement {
  return state('refund', { amount: moneyOf(amountMinor, ledger), invoice, created: { day: createdOn }, status });
}

export const timing = (approved: boolean): Statement =>
  state('refundTiming', { approved, workingDays: PAYOUT_WORKING_DAYS });

function timingOf({ status, createdOn }: Refund, today: string): Statement[] {
  if (status === 'requested') return [timing(false)];
  if (status !== 'approved') return [];
  return [daysBetween(createdOn, today) > LATE_AFTER_DAYS ? state('refundLate', {}) : timing(true)];
}
