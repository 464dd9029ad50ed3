import { expect, it } from 'vitest';
import { type RefundDecision, tellDecision } from './tell-decision.ts';

const asked = { account: 'TC-1001', invoice: 'INV-2026-0917', reference: 'CH-3', amount: 1299, currency: 'GBP' };
const told = (decision: Partial<RefundDecision>) =>
  tellDecision({ outcome: 'approved', asked, ...decision }).map(({ say }) => say);

it.each<[string, Partial<RefundDecision>, string[]]>([
  ['approved', { made: asked }, ['refundApproved', 'refundTiming']],
  ['approved for less', { outcome: 'edited', made: { ...asked, amount: 1000 } }, ['refundReduced', 'refundTiming']],
  ['approved though it was made before', {}, ['refundMadeBefore']],
  ['approved, while the books have changed', { outstanding: 500 }, ['refundChanged']],
  ['rejected', { outcome: 'rejected' }, ['refundRejected']],
  ['rejected with a reason', { outcome: 'rejected', comment: 'used twice' }, ['refundRejected', 'reasonGiven']],
  ['answered', { outcome: 'answered', comment: 'which card?' }, ['reasonGiven', 'approvalOffer']],
  ['not decided in time', { outcome: 'expired' }, ['refundExpired']],
  ['superseded', { outcome: 'superseded' }, ['refundSuperseded']],
])('tells of a refund that was %s', (_, decision, statements) => {
  expect(told(decision)).toEqual(statements);
});

it('names the amount that was decided, beside the one asked for', () => {
  const made = { ...asked, amount: 1000 };
  expect(tellDecision({ outcome: 'edited', asked, made })[0]?.with).toEqual({
    amount: { minor: 1000, currency: 'GBP' },
    asked: { minor: 1299, currency: 'GBP' },
    invoice: 'INV-2026-0917',
  });
});
