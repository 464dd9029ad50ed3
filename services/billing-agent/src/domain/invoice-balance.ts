import type { Invoice, Ledger, Payment } from './ledger.ts';

export type InvoiceState = 'paid' | 'open' | 'overdue';

export interface InvoiceBalance {
  invoice: Invoice;
  state: InvoiceState;
  openMinor: number;
  lastPayment?: Payment;
}

export function invoiceBalance(invoice: Invoice, ledger: Ledger, today: string): InvoiceBalance {
  const payments = ledger.payments.filter((payment) => payment.invoice === invoice.number);
  const openMinor = Math.max(
    0,
    payments.reduce((open, { amountMinor }) => open - amountMinor, invoice.totalMinor),
  );
  const state = openMinor === 0 ? 'paid' : invoice.dueOn < today ? 'overdue' : 'open';
  return { invoice, state, openMinor, lastPayment: payments.at(-1) };
}

/** What the customer still owes, oldest first. */
export const unpaidInvoices = (ledger: Ledger, today: string): InvoiceBalance[] =>
  ledger.invoices.map((invoice) => invoiceBalance(invoice, ledger, today)).filter(({ state }) => state !== 'paid');
