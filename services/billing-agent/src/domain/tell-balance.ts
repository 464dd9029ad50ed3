import { moneyOf } from './answer.ts';
import type { InvoiceBalance } from './invoice-balance.ts';
import type { Ledger, Payment } from './ledger.ts';
import { type Statement, state } from './statement.ts';

export const tellBalance = ({ invoice, state: now, openMinor }: InvoiceBalance, ledger: Ledger): Statement =>
  state('balance', {
    invoice: invoice.number,
    state: now,
    open: moneyOf(openMinor, ledger),
    due: { day: invoice.dueOn },
  });

export const tellPayment = ({ amountMinor, paidOn, method, invoice }: Payment, ledger: Ledger): Statement =>
  state('payment', { amount: moneyOf(amountMinor, ledger), on: { day: paidOn }, method, invoice });
