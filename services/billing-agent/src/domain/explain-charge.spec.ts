import { expect, it } from 'vitest';
import { explainCharge, newOnInvoice } from './explain-charge.ts';
import { charge, invoice, ledger } from './ledger.fixture.ts';

const august = { invoice: 'INV-2026-0817', chargedOn: '2026-08-03' };
const before = charge('CH-1', august);
const again = charge('CH-2');
const dearer = charge('CH-4', { description: 'Fibre 250', kind: 'subscription', amountMinor: 4200 });
const fee = charge('CH-5', { description: 'Upgrade fee', kind: 'upgrade_fee', amountMinor: 2900 });
const books = ledger({
  invoices: [invoice('INV-2026-0817', '2026-08', 5199), invoice('INV-2026-0917', '2026-09', 8399)],
  charges: [before, charge('CH-3', { ...august, ...dearer, ...august, amountMinor: 3900 }), again, dearer, fee],
});

it('finds the same charge on the invoice before', () => {
  expect(explainCharge(again, books)).toEqual({ charge: again, occurs: 'monthly', before });
});

it('tells a charge that comes once from one that comes every month', () => {
  expect(explainCharge(fee, books)).toEqual({ charge: fee, occurs: 'once', before: undefined });
});

it('calls new on an invoice what was not there, or cost something else', () => {
  expect(newOnInvoice('INV-2026-0917', books)).toEqual([dearer, fee]);
});
