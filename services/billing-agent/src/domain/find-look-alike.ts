import { lineOf, moneyOf } from './answer.ts';
import { type Asking, invoiceAsked } from './asking.ts';
import type { Charge, Ledger, Payment } from './ledger.ts';
import type { Difference, Statements } from './statement.ts';

type LookAlike = Statements['notDouble'];

/** Two equal amounts that only look like a double charge, the latest first. Assumes that double charges were ruled out. */
export function findLookAlike(asking: Asking, ledger: Ledger): LookAlike | undefined {
  const { amountMinor } = asking.question;
  const invoice = invoiceAsked(asking, ledger)?.number;
  const isAsked = (booking: Charge | Payment) =>
    (amountMinor ?? booking.amountMinor) === booking.amountMinor && (invoice ?? booking.invoice) === booking.invoice;
  const [charges, payments] = [ledger.charges.filter(isAsked), ledger.payments.filter(isAsked)];
  const pair =
    lastPair(charges, isOnSameInvoice) ?? (amountMinor === undefined ? undefined : lastPair(charges, () => true));
  if (pair) return compareCharges(pair, ledger);
  const instalments = lastPair(payments, isOnSameInvoice);
  return instalments && compareInstalments(instalments, ledger);
}

function lastPair<T extends Charge | Payment>(
  bookings: readonly T[],
  belong: (first: T, second: T) => boolean,
): [first: T, second: T] | undefined {
  for (const second of bookings.toReversed()) {
    const earlier = bookings.slice(0, bookings.indexOf(second));
    const first = earlier.findLast((each) => each.amountMinor === second.amountMinor && belong(each, second));
    if (first && second.amountMinor > 0) return [first, second];
  }
  return undefined;
}

const isOnSameInvoice = (first: Charge | Payment, second: Charge | Payment): boolean =>
  first.invoice === second.invoice;

function compareCharges([first, second]: [Charge, Charge], ledger: Ledger): LookAlike {
  return {
    difference: differenceOf(first, second),
    first: lineOf(first, ledger),
    second: lineOf(second, ledger),
    firstInvoice: first.invoice,
    secondInvoice: second.invoice,
  };
}

function differenceOf(first: Charge, second: Charge): Difference {
  if (first.description !== second.description) return 'items';
  return first.invoice === second.invoice ? 'uses' : 'months';
}

function compareInstalments([first, second]: [Payment, Payment], ledger: Ledger): LookAlike {
  const line = ({ amountMinor, paidOn, invoice }: Payment) => ({
    item: invoice,
    amount: moneyOf(amountMinor, ledger),
    on: { day: paidOn },
  });
  const invoices = { firstInvoice: first.invoice, secondInvoice: second.invoice };
  return { difference: 'instalments', first: line(first), second: line(second), ...invoices };
}
