import { expect, it } from 'vitest';
import { charge, invoice, ledger } from './ledger.fixture.ts';
import { nextInvoice } from './next-invoice.ts';

const september = invoice('INV-2026-0917', '2026-09', 6498);
const plan = charge('CH-1', { description: 'Fibre 250', kind: 'subscription', amountMinor: 3900 });

it('comes a month after the last one and repeats what is monthly', () => {
  const books = ledger({ invoices: [september], charges: [plan, charge('CH-2')] });
  expect(nextInvoice(books, '2026-10-05')).toEqual({ issuedOn: '2026-10-28', expectedMinor: 5199 });
});

it('leaves out what was charged once, and what was charged twice', () => {
  const fee = charge('CH-4', { description: 'Upgrade fee', kind: 'upgrade_fee', amountMinor: 2900 });
  const books = ledger({ invoices: [september], charges: [plan, charge('CH-2'), charge('CH-3'), fee] });
  expect(nextInvoice(books, '2026-10-05')?.expectedMinor).toBe(5199);
});

it('is the next one after today, however old the last one is', () => {
  expect(nextInvoice(ledger({ invoices: [september] }), '2026-11-28')?.issuedOn).toBe('2026-12-28');
});

it('is unknown where none was issued', () => {
  expect(nextInvoice(ledger(), '2026-10-05')).toBeUndefined();
});
