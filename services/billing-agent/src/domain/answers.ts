import type { Answering } from './answer.ts';
import { answerCharge, answerOtherCharge, answerRise } from './answer-charge.ts';
import { answerCause, answerDoubleCharge, answerOtherDouble } from './answer-double-charge.ts';
import { answerInvoice, answerNextInvoice } from './answer-invoice.ts';
import { answerBalance, answerChangeMethod, answerHowToPay, answerPayLater, answerPayment } from './answer-payment.ts';
import { answerRefund, answerWhenBack } from './answer-refund.ts';
import type { Answerable } from './question.ts';
import { state } from './statement.ts';

/** Long thanks, or thanks with a question, say something else. */
const THANKS_WORDS_MAX = 8;

const answerOther: Answering = (asking, ledger) =>
  asking.topic?.cue === 'double' ? answerOtherDouble(asking, ledger) : answerOtherCharge(asking, ledger);

const answerThanks: Answering = ({ question: { text }, standing }) => {
  if (text.includes('?') || text.split(/\s+/).length > THANKS_WORDS_MAX) return undefined;
  const waits = standing?.pending ? [state('refundPending', { amount: standing.pending.amount })] : [];
  return { statements: [state('welcome', {}), ...waits], resolves: true };
};

/** `No, thanks`: to the offer, if there was one. */
const answerRefusal: Answering = ({ topic }) => ({
  statements: [topic?.isOffered ? state('refundLeft', {}) : state('acknowledged', {})],
});

const answerAgreement: Answering = () => ({ statements: [state('acknowledged', {})] });

/** What billing says to what: the table of contents of its answers. */
export const answers: Readonly<Record<Answerable, Answering>> = {
  other: answerOther,
  whenBack: answerWhenBack,
  cause: answerCause,
  double: answerDoubleCharge,
  refund: answerRefund,
  refusal: answerRefusal,
  thanks: answerThanks,
  nextInvoice: answerNextInvoice,
  rise: answerRise,
  changeMethod: answerChangeMethod,
  payLater: answerPayLater,
  howToPay: answerHowToPay,
  balance: answerBalance,
  payment: answerPayment,
  explain: answerCharge,
  invoice: answerInvoice,
  agreement: answerAgreement,
};
