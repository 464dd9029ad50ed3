import type { Asking, Topic } from './asking.ts';
import type { Charge, Ledger } from './ledger.ts';
import type { RefundDue } from './refund-due.ts';
import { type Line, type Money, type Statement, state } from './statement.ts';

export interface Answer {
  statements: readonly Statement[];
  /** The charges and payments it speaks of. */
  references?: readonly string[];
  refundsDue?: readonly RefundDue[];
  /** What it is about, where that is not what was asked. */
  about?: Topic['cue'];
  /** The customer has what they came for. */
  resolves?: boolean;
}

/** Answers one kind of question, or nothing where there is nothing to say to it. */
export type Answering = (asking: Asking, ledger: Ledger) => Answer | undefined;

export const moneyOf = (minor: number, { account }: Ledger): Money => ({ minor, currency: account.currency });

export const lineOf = (charge: Charge, ledger: Ledger): Line => ({
  item: charge.description,
  amount: moneyOf(charge.amountMinor, ledger),
  on: { day: charge.chargedOn },
});

export const noInvoices = ({ account }: Ledger): Answer => ({
  statements: [state('noInvoices', { account: account.number })],
});
