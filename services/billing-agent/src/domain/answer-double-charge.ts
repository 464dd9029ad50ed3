import { type Answer, type Answering, moneyOf, noInvoices, type RefundDue } from './answer.ts';
import { type Asking, chargesAsked, invoiceAsked } from './asking.ts';
import { type DoubleCharge, findDoubleCharges } from './find-double-charges.ts';
import { findLookAlike } from './find-look-alike.ts';
import type { Ledger } from './ledger.ts';
import { refundStatus } from './refund-status.ts';
import { type Statement, state } from './statement.ts';
import { tellCharge } from './tell-charges.ts';

/** States what was charged twice and what becomes of it, or why it only looks so. */
export const answerDoubleCharge: Answering = (asking, ledger) => {
  const doubles = findDoubleCharges(ledger.charges, ledger.payments);
  const asked = doubles.filter((double) => isAsked(double, asking, ledger));
  if (asked.length > 0) return tellDoubles(asked, ledger);
  const refuted = tellNoDouble(asking, ledger);
  if (doubles.length === 0) return refuted;
  const told = tellDoubles(doubles, ledger);
  return { ...told, statements: [...refuted.statements, ...told.statements] };
};

/** `And the other one?` after a double charge: the next double, or that the first booking is right. */
export const answerOtherDouble: Answering = ({ topic, question }, ledger) => {
  if (question.amountMinor !== undefined) return undefined;
  const doubles = findDoubleCharges(ledger.charges, ledger.payments);
  const next = doubles.find(({ second }) => !topic?.references.includes(second.reference));
  if (next) return { ...tellDoubles([next], ledger), about: 'double' };
  const told = doubles.at(-1);
  if (told === undefined) return undefined;
  const { invoice, item, amount, first } = describe(told, ledger);
  return { statements: [state('noOtherDouble', { of: told.of, invoice, item, amount, first })], about: 'double' };
};

/** `How could that happen?`: the two bookings are known, their cause is not. */
export const answerCause: Answering = ({ topic }, ledger) => {
  const double = findDoubleCharges(ledger.charges, ledger.payments).at(-1);
  if (topic?.cue !== 'double' || double === undefined) return undefined;
  const [first, second] = [double.first.reference, double.second.reference];
  return { statements: [state('causeOfDouble', { first, second })], about: 'double' };
};

/** What is still to come back for a double charge, if anything. */
export function refundDueFor({ second }: DoubleCharge, ledger: Ledger): RefundDue | undefined {
  const { outstandingMinor } = refundStatus(ledger.refunds, second.reference, second.amountMinor);
  if (outstandingMinor === 0) return undefined;
  return { invoice: second.invoice, reference: second.reference, amount: moneyOf(outstandingMinor, ledger) };
}

export function tellDoubles(doubles: readonly DoubleCharge[], ledger: Ledger): Answer {
  return {
    statements: doubles.flatMap((double) => [tellDouble(double, ledger), ...tellRefund(double, ledger)]),
    references: doubles.flatMap(({ first, second }) => [first.reference, second.reference]),
    about: 'double',
    refundsDue: doubles.flatMap((double) => refundDueFor(double, ledger) ?? []),
  };
}

function tellDouble(double: DoubleCharge, ledger: Ledger): Statement {
  const { invoice, item, amount, first, second } = describe(double, ledger);
  if (double.of === 'charge') return state('doubleCharge', { invoice, item, amount, first, second });
  const total = ledger.invoices.find(({ number }) => number === invoice)?.totalMinor ?? 0;
  const methods = [double.first.method, double.second.method];
  return state('doublePayment', { invoice, total: moneyOf(total, ledger), amount, first, second, methods });
}

function describe(double: DoubleCharge, ledger: Ledger) {
  const { second } = double;
  const common = { invoice: second.invoice, amount: moneyOf(second.amountMinor, ledger) };
  if (double.of === 'charge') {
    const days = { first: { day: double.first.chargedOn }, second: { day: double.second.chargedOn } };
    return { ...common, ...days, item: double.second.description };
  }
  return {
    ...common,
    first: { day: double.first.paidOn },
    second: { day: double.second.paidOn },
    item: second.invoice,
  };
}

/** What became of the money of a double charge so far. */
function tellRefund(double: DoubleCharge, ledger: Ledger): Statement[] {
  const { second } = double;
  const { paidMinor, latest, outstandingMinor } = refundStatus(ledger.refunds, second.reference, second.amountMinor);
  const [paid, outstanding] = [moneyOf(paidMinor, ledger), moneyOf(outstandingMinor, ledger)];
  const mayNot = outstandingMinor > 0 ? [state('mayNotRefund', { amount: outstanding })] : [];
  if (latest === undefined) return mayNot;
  if (paidMinor > 0 && outstandingMinor > 0) return [state('partlyRefunded', { paid, outstanding }), ...mayNot];
  const amount = moneyOf(latest.amountMinor, ledger);
  const { invoice, status, createdOn } = latest;
  return [state('refund', { amount, invoice, created: { day: createdOn }, status }), ...mayNot];
}

function isAsked({ second }: DoubleCharge, asking: Asking, ledger: Ledger): boolean {
  const { amountMinor, invoice, month } = asking.question;
  const asksOther = (invoice ?? month) !== undefined && invoiceAsked(asking, ledger)?.number !== second.invoice;
  return !asksOther && (amountMinor === undefined || amountMinor === second.amountMinor);
}

function tellNoDouble(asking: Asking, ledger: Ledger): Answer {
  const lookAlike = findLookAlike(asking, ledger);
  if (lookAlike) return { statements: [state('notDouble', lookAlike)] };
  if (ledger.invoices.length === 0) return noInvoices(ledger);
  const [once] = asking.question.amountMinor === undefined ? [] : chargesAsked(asking, ledger);
  if (once === undefined) return { statements: [state('noDouble', {}), state('whichAmount', {})] };
  return { statements: [...tellCharge(once, ledger), state('noDouble', {})], references: [once.reference] };
}
