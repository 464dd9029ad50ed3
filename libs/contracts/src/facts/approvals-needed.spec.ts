import { expect, it } from 'vitest';
import { approvalsNeeded } from './approvals-needed.ts';

const refund = {
  name: 'refund',
  arguments: { invoice: 'INV-1', amount: 1299 },
  argumentsHash: 'h',
  irreversible: true,
  amount: { minorUnits: 1299, currency: 'GBP' },
};

it('takes as many people as were asked for', () => {
  expect([approvalsNeeded(1, refund), approvalsNeeded(2, refund)]).toEqual([1, 2]);
});

it('lets one person make less of an amount, and takes two for more', () => {
  expect(approvalsNeeded(1, refund, { invoice: 'INV-1', amount: 900 })).toBe(1);
  expect(approvalsNeeded(1, refund, { invoice: 'INV-1', amount: 1300 })).toBe(2);
  expect(approvalsNeeded(2, refund, { invoice: 'INV-1', amount: 900 })).toBe(2);
});

it('minds numbers only where money is at stake', () => {
  const { amount: _, ...ticket } = refund;
  expect(approvalsNeeded(1, ticket, { invoice: 'INV-1', amount: 1300 })).toBe(1);
});
