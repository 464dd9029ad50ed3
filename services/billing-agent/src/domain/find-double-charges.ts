import { daysBetween } from './days.ts';
import type { Charge, Payment } from './ledger.ts';

/** Two bookings of one thing: the first is right, the second should come back. */
export type DoubleCharge =
  | { of: 'charge'; first: Charge; second: Charge }
  | { of: 'payment'; first: Payment; second: Payment };

const WINDOW_DAYS = 7;

/** Finds what was charged twice on one invoice, and what was paid twice for one invoice. */
export function findDoubleCharges(charges: readonly Charge[], payments: readonly Payment[]): DoubleCharge[] {
  return [
    ...repeats(charges, isSameCharge).map((pair) => ({ of: 'charge' as const, ...pair })),
    ...repeats(payments, isSamePayment)
      .filter(({ second }) => isOverpaid(second.invoice, charges, payments))
      .map((pair) => ({ of: 'payment' as const, ...pair })),
  ];
}

function repeats<T>(bookings: readonly T[], isSame: (first: T, second: T) => boolean): { first: T; second: T }[] {
  return bookings.flatMap((second, index) => {
    const first = bookings.slice(0, index).findLast((earlier) => isSame(earlier, second));
    return first === undefined ? [] : [{ first, second }];
  });
}

/** Roaming is charged day by day: only the same day charged again is a double. */
const isSameCharge = (first: Charge, second: Charge): boolean =>
  isNear(first, second, daysBetween(first.chargedOn, second.chargedOn)) &&
  first.description === second.description &&
  (second.kind !== 'roaming' || first.chargedOn === second.chargedOn);

const isSamePayment = (first: Payment, second: Payment): boolean =>
  isNear(first, second, daysBetween(first.paidOn, second.paidOn));

function isNear(first: Charge | Payment, second: Charge | Payment, days: number): boolean {
  const isSameSum = first.amountMinor === second.amountMinor && second.amountMinor > 0;
  return isSameSum && first.invoice === second.invoice && days <= WINDOW_DAYS;
}

/** Two equal payments may be two instalments: they are a double only if more was paid than was charged. */
function isOverpaid(invoice: string, charges: readonly Charge[], payments: readonly Payment[]): boolean {
  return sumOf(invoice, payments) > sumOf(invoice, charges);
}

const sumOf = (invoice: string, bookings: readonly (Charge | Payment)[]): number =>
  bookings.filter((booking) => booking.invoice === invoice).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
