import type { Ledger } from './ledger.ts';
import type { RefundDue } from './refund-due.ts';

/** What a person is asked to approve, and what is carried out. A type, not an interface: it travels as a JSON object. */
export type RefundOrder = {
  readonly account: string;
  readonly invoice: string;
  /** The charge or payment to pay back. */
  readonly reference: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
};

export const orderOf = ({ invoice, reference, amount }: RefundDue, { account }: Ledger): RefundOrder => ({
  account: account.number,
  invoice,
  reference,
  amount: amount.minor,
  currency: amount.currency,
});

/** What may be carried out of what a person decided: the refund asked for, or less of it. Undefined if it is another one. */
export function permittedOrder(
  asked: RefundOrder,
  permitted: Readonly<Record<string, unknown>>,
): RefundOrder | undefined {
  const { amount, ...others } = asked;
  const isSame = Object.entries(others).every(([name, value]) => permitted[name] === value);
  const granted = permitted.amount;
  if (!isSame || typeof granted !== 'number' || !Number.isInteger(granted)) return undefined;
  return granted > 0 && granted <= amount ? { ...asked, amount: granted } : undefined;
}
