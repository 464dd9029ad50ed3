import { expect, it } from 'vitest';
import { permittedOrder } from './refund-order.ts';

const asked = { account: 'TC-1001', invoice: 'INV-2026-0917', reference: 'CH-3', amount: 1299, currency: 'GBP' };

it('permits what was asked, and less', () => {
  expect(permittedOrder(asked, { ...asked })).toEqual(asked);
  expect(permittedOrder(asked, { ...asked, amount: 1000, note: 'goodwill' })).toEqual({ ...asked, amount: 1000 });
});

it.each([
  { amount: 1300 },
  { amount: 0 },
  { amount: -5 },
  { amount: 12.5 },
  { amount: '1299' },
  { currency: 'USD' },
  { reference: 'CH-2' },
  { account: 'TC-1002' },
  { invoice: undefined },
])('permits nothing else: %o', (edit) => {
  expect(permittedOrder(asked, { ...asked, ...edit })).toBeUndefined();
});
