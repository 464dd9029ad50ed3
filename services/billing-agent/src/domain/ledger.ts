export const chargeKinds = [
  'subscription',
  'add_on',
  'device',
  'roaming',
  'service',
  'upgrade_fee',
  'proration',
  'late_fee',
] as const;
export type ChargeKind = (typeof chargeKinds)[number];

export const paymentMethods = ['direct_debit', 'card', 'bank_transfer'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** `requested` waits for a colleague's approval, `approved` is being paid out, `paid` has left the shop. */
export const refundStates = ['requested', 'approved', 'paid', 'rejected'] as const;
export type RefundState = (typeof refundStates)[number];

export interface Account {
  number: string;
  customerId: string;
  currency: string;
}

export interface Invoice {
  number: string;
  /** The month billed, as `YYYY-MM`. */
  period: string;
  issuedOn: string;
  dueOn: string;
  totalMinor: number;
}

export interface Charge {
  reference: string;
  invoice: string;
  chargedOn: string;
  description: string;
  kind: ChargeKind;
  /** Negative where the shop gives money back. */
  amountMinor: number;
}

export interface Payment {
  reference: string;
  invoice: string;
  paidOn: string;
  method: PaymentMethod;
  amountMinor: number;
}

export interface Refund {
  invoice: string;
  /** The charge or payment that is paid back. */
  reference: string;
  amountMinor: number;
  status: RefundState;
  createdOn: string;
}

/** What was booked under a reference, in minor units. */
export const bookedMinor = ({ charges, payments }: Ledger, reference: string): number =>
  [...charges, ...payments].find((booking) => booking.reference === reference)?.amountMinor ?? 0;

/** One account's tables as read for one turn, each oldest first. Days are ISO dates, amounts minor units of the account's currency. */
export interface Ledger {
  account: Account;
  invoices: readonly Invoice[];
  charges: readonly Charge[];
  payments: readonly Payment[];
  refunds: readonly Refund[];
}
