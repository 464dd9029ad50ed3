import { type Answer, type Answering, moneyOf, noInvoices } from './answer.ts';
import { type Asking, chargesAsked, invoiceAsked } from './asking.ts';
import { type DoubleCharge, findDoubleCharges } from './find-double-charges.ts';
import { findLookAlike } from './find-look-alike.ts';
import type { Ledger } from './ledger.ts';
import { type Statement, state } from './statement.ts';
import { tellCharge } from './tell-charges.ts';
import { tellDoubles } from './tell-doubles.ts';

/** States what was charged twice and what becomes of it, or why it only looks so. */
export function answerDoubleCharge(asking: Asking, ledger: Ledger): Answer {
  if (ledger.invoices.length === 0) return noInvoices(ledger);
  const doubles = findDoubleCharges(ledger.charges, ledger.payments);
  const asked = doubles.filter((double) => isAsked(double, asking, ledger));
  if (asked.length > 0) return tellDoubles(asked, ledger, asking.standing);
  const refuted = refute(asking, ledger, doubles);
  const rest = doubles.filter((double) => refuted.length === 0 || !isTold(double, asking));
  const told = tellDoubles(rest, ledger, asking.standing);
  const references = [...(asking.topic?.references ?? []), ...(told.references ?? [])];
  return { ...told, references, statements: [...refuted, ...told.statements] };
}

/** `And the other one?` after a double charge: the next double, or that the first booking is right. */
export const answerOtherDouble: Answering = (asking, ledger) => {
  if (asking.question.amountMinor !== undefined) return undefined;
  const doubles = findDoubleCharges(ledger.charges, ledger.payments);
  const next = doubles.find((double) => !isTold(double, asking));
  if (next) return tellDoubles([next], ledger, asking.standing);
  const told = doubles.at(-1);
  return told && { statements: [tellFirst(told, ledger)], about: 'double' };
};

/** `How could that happen?`: the two bookings are known, their cause is not. */
export const answerCause: Answering = ({ topic }, ledger) => {
  const double = findDoubleCharges(ledger.charges, ledger.payments).at(-1);
  if (topic?.cue !== 'double' || double === undefined) return undefined;
  const [first, second] = [double.first.reference, double.second.reference];
  return { statements: [state('causeOfDouble', { first, second })], about: 'double' };
};

function isAsked({ second }: DoubleCharge, asking: Asking, ledger: Ledger): boolean {
  const { amountMinor, invoice, month } = asking.question;
  const asksOther = (invoice ?? month) !== undefined && invoiceAsked(asking, ledger)?.number !== second.invoice;
  return !asksOther && (amountMinor === undefined || amountMinor === second.amountMinor);
}

const isTold = ({ second }: DoubleCharge, { topic }: Asking): boolean =>
  topic?.references.includes(second.reference) ?? false;

/** Why what is asked about is no double charge. */
function refute(asking: Asking, ledger: Ledger, doubles: readonly DoubleCharge[]): Statement[] {
  const lookAlike = findLookAlike(asking, ledger, doubles);
  if (lookAlike) return [state('notDouble', lookAlike)];
  const [once] = asking.question.amountMinor === undefined ? [] : chargesAsked(asking, ledger);
  const told = once ? tellCharge(once, ledger) : [];
  if (doubles.length > 0) return told;
  return [...told, state('noDouble', {}), ...(once ? [] : [state('whichAmount', {})])];
}

function tellFirst({ of, first, second }: DoubleCharge, ledger: Ledger): Statement {
  const { invoice, amountMinor } = second;
  const on = { day: 'chargedOn' in first ? first.chargedOn : first.paidOn };
  return state('noOtherDouble', { of, invoice, amount: moneyOf(amountMinor, ledger), first: on });
}
