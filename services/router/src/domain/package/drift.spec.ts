import { type Fact, factDigest } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { driftOf } from './drift.ts';

const facts: readonly Fact[] = [
  { name: 'account.number', value: 'TC-1001', provenance: 'customer' },
  { name: 'charge', value: { amount: 1990, currency: 'EUR' }, provenance: 'system' },
];
const readback = (summary: string, understood?: Record<string, string>) => ({
  summary,
  firstStep: 'Look at the invoice.',
  reliesOn: ['account.number'],
  ...(understood && { understood }),
});
const nothing = () => '';

describe('a read-back', () => {
  it('agrees with what was handed over', () => {
    const understood = {
      'account.number': factDigest('h-1', 'TC-1001'),
      charge: factDigest('h-1', { currency: 'EUR', amount: 1990 }),
    };
    expect(driftOf('h-1', facts, nothing, readback('A double charge on TC-1001.', understood))).toEqual([]);
  });

  it('contradicts a fact by another value, and only that fact', () => {
    const understood = { 'account.number': factDigest('h-1', 'TC-1002'), 'order.number': factDigest('h-1', '7') };
    expect(driftOf('h-1', facts, nothing, readback('A double charge.', understood))).toEqual(['account.number']);
  });

  it('contradicts a fact in words: an identifier of its form that nobody gave', () => {
    expect(driftOf('h-1', facts, nothing, readback('A double charge on account TC-9999.'))).toEqual(['account.number']);
  });

  it('may quote what was said', () => {
    const said = () => 'My sister has tc-9999, and I was charged for both.';
    expect(driftOf('h-1', facts, said, readback('A double charge, also on TC-9999.'))).toEqual([]);
  });
});
