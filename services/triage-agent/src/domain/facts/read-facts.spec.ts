import { describe, expect, it } from 'vitest';
import { factsIn, factsOf } from './read-facts.ts';

const now = new Date('2026-10-20T12:00:00.000Z');
const sentAt = '2026-10-20T11:59:00.000Z';
const read = (text: string, asked: readonly string[] = []) =>
  Object.fromEntries(factsIn({ messageId: 'm-1', text, sentAt }, asked, now).map(({ name, value }) => [name, value]));

describe('a message', () => {
  it.each(['my account is TC-1001', 'Kontonummer tc 1001, danke', 'la cuenta TC1001'])(
    'tells an account number: %s',
    (text) => {
      expect(read(text)).toEqual({ 'account.number': 'TC-1001' });
    },
  );

  it('tells an account number by its digits alone only where that was the question', () => {
    expect(read('1001')).toEqual({});
    expect(read('1001', ['account.number'])).toEqual({ 'account.number': 'TC-1001' });
  });

  it('tells an invoice number', () => {
    expect(read('about inv-2026-0917 please')).toEqual({ 'invoice.number': 'INV-2026-0917' });
  });

  it.each([
    ['39.90 €', 3_990, 'EUR'],
    ['es fehlen 39,90 Euro', 3_990, 'EUR'],
    ['EUR 1.234,50', 123_450, 'EUR'],
    ['£1,234.50', 123_450, 'GBP'],
    ['twenty or 20 pounds', 2_000, 'GBP'],
    ['$7', 700, 'USD'],
  ])('tells an amount with its currency: %s', (text, minorUnits, currency) => {
    expect(read(text)).toEqual({ 'charge.amount': { minorUnits, currency } });
  });

  it.each(['39.90', 'call 0800 1234567', 'INV 2026', '12 europeans'])('tells no amount: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it.each([
    ['on 2026-03-01', '2026-03-01'],
    ['am 1.3.2026', '2026-03-01'],
    ['on 1 March', '2026-03-01'],
    ['on March 1st, 2025', '2025-03-01'],
    ['am 1. März', '2026-03-01'],
    ['el 1 de marzo de 2026', '2026-03-01'],
    ['le 1er août', '2026-08-01'],
    ['on 24 Dec', '2025-12-24'],
  ])('tells a day, the last such one where no year is given: %s', (text, date) => {
    expect(read(text)).toEqual({ 'charge.date': date });
  });

  it.each(['on 31 February', 'I have 2 problems', 'version 1.2.3'])('tells no day: %s', (text) => {
    expect(read(text)).toEqual({});
  });

  it('stands behind each of its facts', () => {
    const [fact] = factsIn({ messageId: 'm-1', text: 'TC-1001', sentAt }, [], now);
    expect(fact).toEqual({
      name: 'account.number',
      value: 'TC-1001',
      provenance: 'customer',
      source: 'm-1',
      at: sentAt,
    });
  });

  it('is read in no time, however hostile', () => {
    for (const piece of ['1,', '€', '1 de ', 'TC-', '9'.repeat(50)]) expect(read(piece.repeat(200_000))).toBeDefined();
  });
});

describe('a profile', () => {
  it('tells the account the platform knows', () => {
    expect(factsOf({ id: 'cust-1', attributes: { account: 'TC-1002' } })).toMatchObject([
      { name: 'account.number', value: 'TC-1002', provenance: 'system' },
    ]);
    expect(factsOf({ id: 'cust-1' })).toEqual([]);
  });
});
