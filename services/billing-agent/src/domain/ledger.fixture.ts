import type { Charge, Invoice, Ledger, Payment, Refund } from './ledger.ts';

/** Hand-made books for the specs of decisions. */
export const invoice = (number: string, period: string, totalMinor: number): Invoice => ({
  number,
  period,
  issuedOn: `${period}-28`,
  dueOn: `${period}-30`,
  totalMinor,
});

export const charge = (reference: string, more: Partial<Charge> = {}): Charge => ({
  reference,
  invoice: 'INV-2026-0917',
  chargedOn: '2026-09-03',
  description: 'Sports Pack',
  kind: 'add_on',
  amountMinor: 1299,
  ...more,
});

export const payment = (reference: string, more: Partial<Payment> = {}): Payment => ({
  reference,
  invoice: 'INV-2026-0917',
  paidOn: '2026-10-12',
  method: 'card',
  amountMinor: 1299,
  ...more,
});

export const refund = (amountMinor: number, more: Partial<Refund> = {}): Refund => ({
  invoice: 'INV-2026-0917',
  reference: 'CH-2',
  amountMinor,
  status: 'paid',
  createdOn: '2026-10-02',
  ...more,
});

export const ledger = (books: Partial<Ledger> = {}): Ledger => ({
  account: { number: 'TC-1001', customerId: 'C-1001', currency: 'GBP' },
  invoices: [],
  charges: [],
  payments: [],
  refunds: [],
  ...books,
});
