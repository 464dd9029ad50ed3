import { expect, it } from 'vitest';
import { invoiceBalance, unpaidInvoices } from './invoice-balance.ts';
import { invoice, ledger, payment } from './ledger.fixture.ts';

const september = invoice('INV-2026-0917', '2026-09', 5199);
const paid = (amountMinor: number) => ledger({ invoices: [september], payments: [payment('PAY-1', { amountMinor })] });

it.each([
  ['paid', 5199, '2026-10-30', 0],
  ['paid, though too much came', 9999, '2026-10-30', 0],
  ['open until the day it is due', 5000, '2026-09-30', 199],
  ['overdue from the day after', 5000, '2026-10-01', 199],
])('is %s', (expected, amountMinor, today, openMinor) => {
  const balance = invoiceBalance(september, paid(amountMinor), today);
  expect(balance.openMinor).toBe(openMinor);
  expect(expected.startsWith(balance.state)).toBe(true);
});

it('lists what is still owed', () => {
  expect(unpaidInvoices(paid(5000), '2026-10-01')).toMatchObject([{ state: 'overdue', openMinor: 199 }]);
  expect(unpaidInvoices(paid(5199), '2026-10-01')).toEqual([]);
});
