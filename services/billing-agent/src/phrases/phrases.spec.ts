import { describe, expect, it } from 'vitest';
import type { Language } from '../domain/language.ts';
import { state } from '../domain/statement.ts';
import { phrase } from './phrases.ts';

const due = state('balance', {
  invoice: 'INV-2026-0904',
  state: 'overdue',
  open: { minor: 123450, currency: 'EUR' },
  due: { day: '2026-10-01' },
});
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('Money and days', () => {
  it.each<[Language, string, string]>([
    ['en', '€1,234.50', '1 October 2026'],
    ['de', '1.234,50 €', '1. Oktober 2026'],
    ['es', '1234,50 €', '1 de octubre de 2026'],
    ['fr', '1 234,50 €', '1 octobre 2026'],
  ])('are written in %s as %s and %s', (language, money, day) => {
    const text = plain(phrase([due], language).text);
    expect(text).toContain(money);
    expect(text).toContain(day);
  });

  it('are written the American way where the account is in dollars', () => {
    const paid = state('payment', {
      amount: { minor: 8900, currency: 'USD' },
      on: { day: '2026-10-12' },
      method: 'card',
      invoice: 'INV-2026-0905',
    });
    expect(phrase([paid], 'en', 'USD').text).toBe(
      'Your payment of $89.00 by card for invoice INV-2026-0905 arrived on October 12, 2026.',
    );
  });
});

it('says statements in their order, with a list on lines of its own', () => {
  const amount = { minor: 750, currency: 'GBP' };
  const list = state('lines', {
    invoice: 'INV-2026-0806',
    lines: [{ item: 'Day pass USA', amount, on: { day: '2026-08-14' } }],
  });
  expect(phrase([list, state('nothingOpen', {})], 'en').text).toBe(
    'These are the charges on invoice INV-2026-0806:\n• Day pass USA, 14 August 2026: £7.50\nNothing is open on your account.',
  );
});

it('names the values that have to stay as they are, and no word that is not said', () => {
  const { values } = phrase([due], 'en');
  expect(values).toEqual({
    'balance.invoice': 'INV-2026-0904',
    'balance.open': '€1,234.50',
    'balance.due': '1 October 2026',
    'balance.state': 'overdue',
  });
});
