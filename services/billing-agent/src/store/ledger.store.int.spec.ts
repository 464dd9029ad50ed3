import { expect, it } from 'vitest';
import { findDoubleCharges } from '../domain/find-double-charges.ts';
import { seededBooks } from './books.fixture.ts';

const { ledgers, source } = await seededBooks();

it('reads an account’s books, each oldest first, days as ISO dates', async () => {
  const books = await ledgers.find('C-1001', 'TC-1001');
  expect(books?.account).toEqual({ number: 'TC-1001', customerId: 'C-1001', currency: 'GBP' });
  expect(books?.invoices.map(({ number }) => number)).toEqual(['INV-2026-0717', 'INV-2026-0817', 'INV-2026-0917']);
  expect(books?.charges.at(-1)).toEqual({
    reference: 'CH-0917-3',
    invoice: 'INV-2026-0917',
    chargedOn: '2026-09-05',
    description: 'Sports Pack',
    kind: 'add_on',
    amountMinor: 1299,
  });
  expect(books?.payments).toHaveLength(3);
});

it('finds nothing for an account of somebody else, as for one that does not exist', async () => {
  await expect(ledgers.find('C-1001', 'TC-1002')).resolves.toBeUndefined();
  await expect(ledgers.find('C-1001', 'TC-9999')).resolves.toBeUndefined();
});

it('keeps the accounts of one customer apart', async () => {
  const books = await ledgers.find('C-1009', 'TC-1010');
  expect(books?.invoices.map(({ number }) => number)).toEqual(['INV-2026-0810', 'INV-2026-0910']);
  expect(books?.refunds).toEqual([]);
});

it('was seeded with invoices that are the sum of their charges', async () => {
  const wrong = await source.query(`
    SELECT number FROM invoice JOIN charge ON charge.invoice = invoice.number
    GROUP BY number HAVING sum(amount_minor) <> total_minor`);
  expect(wrong).toEqual([]);
});

it('was seeded with exactly three double charges', async () => {
  const accounts: { number: string; customer_id: string }[] = await source.query(
    'SELECT * FROM account ORDER BY number',
  );
  const books = await Promise.all(accounts.map(({ number, customer_id }) => ledgers.find(customer_id, number)));
  const doubles = books.flatMap((each) => (each ? findDoubleCharges(each.charges, each.payments) : []));
  expect(doubles.map(({ of, second }) => [of, second.reference])).toEqual([
    ['charge', 'CH-0917-3'],
    ['payment', 'PAY-0922-2'],
    ['charge', 'CH-0909-3'],
  ]);
});
