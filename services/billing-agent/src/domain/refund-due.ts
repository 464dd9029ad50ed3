import type { Money } from './statement.ts';

/** Money that should come back. Billing may not give it: a colleague has to approve it. */
export interface RefundDue {
  invoice: string;
  /** The charge or payment to pay back. */
  reference: string;
  amount: Money;
}
