import type { Refund } from './ledger.ts';

/** What has become of an amount that should come back, in minor units. */
export interface RefundStatus {
  paidMinor: number;
  underWayMinor: number;
  /** Neither paid back nor on its way. */
  outstandingMinor: number;
  /** The refund created last, rejected ones included. */
  latest?: Refund;
}

/** @param reference the charge or payment that should be paid back */
export function refundStatus(refunds: readonly Refund[], reference: string, amountMinor: number): RefundStatus {
  const own = refunds.filter((refund) => refund.reference === reference);
  const paidMinor = sum(own.filter(({ status }) => status === 'paid'));
  const underWayMinor = sum(own.filter(({ status }) => status === 'requested' || status === 'approved'));
  const outstandingMinor = Math.max(0, amountMinor - paidMinor - underWayMinor);
  return { paidMinor, underWayMinor, outstandingMinor, latest: own.at(-1) };
}

const sum = (refunds: readonly Refund[]): number => refunds.reduce((total, { amountMinor }) => total + amountMinor, 0);
