import { type Approval, type Approve, approve } from '@baton/agent-kit';
import { findDoubleCharges } from './domain/find-double-charges.ts';
import type { Charge, Ledger, Payment } from './domain/ledger.ts';
import type { RefundDue } from './domain/refund-due.ts';
import { orderOf, type RefundOrder } from './domain/refund-order.ts';
import type { Money } from './domain/statement.ts';
import { Formats, localeOf } from './phrases/formatted.ts';

/** The act, as people are asked for it. */
export const REFUND = 'refund';

export const MAKE_REFUNDS = 'billing:refund-approved';

/** What was still to come back of the booking when a person was asked. */
export const OUTSTANDING = 'refund.outstanding';

/** Asks a person for the refund of exactly what is due. */
export function askRefund(due: RefundDue, ledger: Ledger): Approve {
  const { account } = ledger;
  const formats = new Formats(localeOf('en', account.currency));
  const amount = formats.money(due.amount);
  return approve({
    act: {
      name: REFUND,
      arguments: orderOf(due, ledger),
      irreversible: true,
      amount: moneyOf(due.amount),
      privilege: MAKE_REFUNDS,
      conditions: [{ name: OUTSTANDING, value: moneyOf(due.amount) }],
    },
    why: `Customer ${account.customerId}, account ${account.number}: ${bookings(due, ledger, formats)} The customer wants ${amount} back.`,
    options: [
      {
        id: 'approve',
        label: `Refund ${amount}`,
        consequence: `${amount} for ${due.reference} go back to the customer.`,
      },
      { id: 'reject', label: 'Do not refund', consequence: 'The customer is told so, with the reason you give.' },
    ],
  });
}

/** As the wire has it. */
export const moneyOf = ({ minor: minorUnits, currency }: Money) => ({ minorUnits, currency });

/** The two bookings, for whoever decides. */
function bookings({ invoice, reference }: RefundDue, { charges, payments }: Ledger, formats: Formats): string {
  const double = findDoubleCharges(charges, payments).find(({ second }) => second.reference === reference);
  if (!double) return `${reference} on invoice ${invoice} should come back.`;
  const [first, second] = [double.first, double.second].map((each) => `${each.reference} on ${dayOf(each, formats)}`);
  const verb = double.of === 'charge' ? 'was charged' : 'was paid';
  return `invoice ${invoice} ${verb} twice, ${first} and ${second}; ${reference} should come back.`;
}

const dayOf = (booking: Charge | Payment, formats: Formats): string =>
  formats.day({ day: 'chargedOn' in booking ? booking.chargedOn : booking.paidOn });

/** The refund that waits for a decision, as the ledger speaks of it. */
export function pendingRefund(approval: Approval | undefined): RefundDue | undefined {
  if (approval?.act.name !== REFUND) return undefined;
  const { invoice, reference, amount, currency } = approval.act.arguments as RefundOrder;
  return { invoice, reference, amount: { minor: amount, currency } };
}
