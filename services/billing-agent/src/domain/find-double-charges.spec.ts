import { describe, expect, it } from 'vitest';
import { findDoubleCharges } from './find-double-charges.ts';
import { charge, payment } from './ledger.fixture.ts';

describe('A charge made twice', () => {
  it('is the same item for the same amount on the same invoice within a week', () => {
    const [first, second] = [charge('CH-1'), charge('CH-2', { chargedOn: '2026-09-05' })];
    expect(findDoubleCharges([first, second], [])).toEqual([{ of: 'charge', first, second }]);
  });

  it('is found once for each repetition', () => {
    const charges = [charge('CH-1'), charge('CH-2'), charge('CH-3')];
    const doubles = findDoubleCharges(charges, []);
    expect(doubles.map(({ first, second }) => [first.reference, second.reference])).toEqual([
      ['CH-1', 'CH-2'],
      ['CH-2', 'CH-3'],
    ]);
  });

  it.each([
    ['it recurs on the next invoice', { invoice: 'INV-2026-1017', chargedOn: '2026-10-03' }],
    ['it is another item', { description: 'Cinema Pack' }],
    ['it is another amount', { amountMinor: 1399 }],
    ['it is more than a week later', { chargedOn: '2026-09-11' }],
  ])('is not found where %s', (_, difference) => {
    expect(findDoubleCharges([charge('CH-1'), charge('CH-2', difference)], [])).toEqual([]);
  });

  it('is not found where money is given back twice', () => {
    expect(
      findDoubleCharges([charge('CH-1', { amountMinor: -500 }), charge('CH-2', { amountMinor: -500 })], []),
    ).toEqual([]);
  });

  it('is a roaming charge only where the same day was charged again', () => {
    const pass = (reference: string, chargedOn: string) =>
      charge(reference, { kind: 'roaming', description: 'Day pass USA', chargedOn });
    const charges = [pass('CH-1', '2026-08-14'), pass('CH-2', '2026-08-15'), pass('CH-3', '2026-08-15')];
    expect(findDoubleCharges(charges, []).map(({ second }) => second.reference)).toEqual(['CH-3']);
  });
});

describe('An invoice paid twice', () => {
  it('has two equal payments and more than its total', () => {
    const [first, second] = [payment('PAY-1'), payment('PAY-2', { paidOn: '2026-10-15', method: 'bank_transfer' })];
    expect(findDoubleCharges([charge('CH-1')], [first, second])).toEqual([{ of: 'payment', first, second }]);
  });

  it('is not one paid in two equal parts', () => {
    const charges = [charge('CH-1', { amountMinor: 2598 })];
    expect(findDoubleCharges(charges, [payment('PAY-1'), payment('PAY-2')])).toEqual([]);
  });
});
