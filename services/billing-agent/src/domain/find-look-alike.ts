import { lineOf, moneyOf } from './answer.ts';
import { type Asking, invoiceAsked } from './asking.ts';
import type { DoubleCharge } from './find-double-charges.ts';
import type { Charge, Ledger, Payment } from './ledger.ts';
import type { Difference, Line, Statements } from './statement.ts';

type LookAlike = Statements['notDouble'];
type Pair<T> = readonly [first: T, second: T];

/**
 * Two equal amounts that only look like a double charge, the latest first: on one invoice, or where the amount is
 * named also on two.
 */
export function findLookAlike(asking: Asking, ledger: Ledger, doubles: readonly DoubleCharge[]): LookAlike | undefined {
  const { amountMinor } = asking.question;
  const invoice = invoiceAsked(asking, ledger)?.number;
  const isAsked = (booking: Charge | Payment) =>
    (amountMinor ?? booking.amountMinor) === booking.amountMinor &&
    (invoice ?? booking.invoice) === booking.invoice &&
    doubles.every(({ second }) => second.reference !== booking.reference);
  const charges = ledger.charges.filter(isAsked);
  const pair = lastPair(charges, isOnSameInvoice) ?? (amountMinor === undefined ? undefined : lastPair(charges));
  if (pair) return compare(pair, differenceOf(pair), (charge) => lineOf(charge, ledger));
  const instalments = lastPair(ledger.payments.filter(isAsked), isOnSameInvoice);
  return instalments && compare(instalments, 'instalments', (payment) => paymentLine(payment, ledger));
}

function lastPair<T extends Charge | Payment>(
  bookings: readonly T[],
  belong: (first: T, second: T) => boolean = () => true,
): Pair<T> | undefined {
  for (const second of bookings.toReversed()) {
    const earlier = bookings.slice(0, bookings.indexOf(second));
    const first = earlier.findLast((each) => each.amountMinor === second.amountMinor && belong(each, second));
    if (first && second.amountMinor > 0) return [first, second];
  }
  return undefined;
}

const isOnSameInvoice = (first: Charge | Payment, second: Charge | Payment): boolean =>
  first.invoice === second.invoice;

function compare<T extends Charge | Payment>(
  [first, second]: Pair<T>,
  difference: Difference,
  line: (booking: T) => Line,
): LookAlike {
  const invoices = { firstInvoice: first.invoice, secondInvoice: second.invoice };
  return { difference, first: line(first), second: line(second), ...invoices };
}

function differenceOf([first, second]: Pair<Charge>): Difference {
  if (first.description !== second.description) return 'items';
  return first.invoice === second.invoice ? 'uses' : 'months';
}

const paymentLine = ({ amountMinor, paidOn, invoice }: Payment, ledger: Ledger): Line => ({
  item: invoice,
  amount: moneyOf(amountMinor, ledger),
  on: { day: paidOn },
});
