import { expect, it } from 'vitest';
import { refund } from './ledger.fixture.ts';
import { refundStatus } from './refund-status.ts';

it('leaves all of an amount outstanding that nobody refunded', () => {
  expect(refundStatus([], 'CH-2', 4000)).toEqual({
    paidMinor: 0,
    underWayMinor: 0,
    outstandingMinor: 4000,
    latest: undefined,
  });
});

it('leaves the rest of a partial refund outstanding', () => {
  expect(refundStatus([refund(1500)], 'CH-2', 4000)).toMatchObject({ paidMinor: 1500, outstandingMinor: 2500 });
});

it.each(['requested', 'approved'] as const)('counts a refund that is %s as under way', (status) => {
  expect(refundStatus([refund(4000, { status })], 'CH-2', 4000)).toMatchObject({
    underWayMinor: 4000,
    outstandingMinor: 0,
  });
});

it('counts a rejected refund as nothing, but tells of it', () => {
  const rejected = refund(4000, { status: 'rejected' });
  expect(refundStatus([rejected], 'CH-2', 4000)).toMatchObject({ outstandingMinor: 4000, latest: rejected });
});

it('does not count the refund of another charge', () => {
  expect(refundStatus([refund(4000, { reference: 'CH-7' })], 'CH-2', 4000).outstandingMinor).toBe(4000);
});
