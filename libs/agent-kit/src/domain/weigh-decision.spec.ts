import type { ApprovalDecided } from '@baton/contracts';
import { expect, it } from 'vitest';
import { argumentsHash } from '../arguments-hash.ts';
import { weighDecision } from './weigh-decision.ts';

const asked = { invoice: 'INV-1', amount: 1299 };
const approval = {
  approvalId: 'ap-1',
  act: { name: 'refund', arguments: asked, argumentsHash: argumentsHash(asked), irreversible: true },
};
const decision = (more: Partial<ApprovalDecided>): ApprovalDecided => ({
  approvalId: 'ap-1',
  conversationId: 'c-1',
  outcome: 'approved',
  argumentsHash: argumentsHash(asked),
  by: { agentId: 'human-queue' },
  comment: 'fine',
  decidedAt: '2026-03-01T09:00:00.000Z',
  ...more,
});

it('lets what was approved be carried out just as it was asked', () => {
  const { decided, doubt } = weighDecision(approval, decision({ arguments: { invoice: 'INV-2' } }));
  expect(decided).toMatchObject({ outcome: 'approved', arguments: asked, act: approval.act, comment: 'fine' });
  expect(doubt).toBeUndefined();
});

it('lets what a person edited be carried out as they edited it', () => {
  const edited = { ...asked, amount: 1000 };
  const { decided } = weighDecision(
    approval,
    decision({ outcome: 'edited', arguments: edited, argumentsHash: argumentsHash(edited) }),
  );
  expect(decided).toMatchObject({ outcome: 'edited', arguments: edited });
});

it.each<[string, Partial<ApprovalDecided>]>([
  ['an approval of something else', { argumentsHash: argumentsHash({ ...asked, amount: 999_999 }) }],
  ['an edit whose hash is not that of its arguments', { outcome: 'edited', arguments: { amount: 5 } }],
  ['an edit without arguments', { outcome: 'edited' }],
])('takes %s as rejected, with its code', (_, more) => {
  const { decided, doubt } = weighDecision(approval, decision(more));
  expect(decided).toMatchObject({ outcome: 'rejected', comment: undefined });
  expect(decided.arguments).toBeUndefined();
  expect(doubt).toBe('arguments_changed');
});

it.each(['rejected', 'expired', 'superseded', 'answered'] as const)('permits nothing where it was %s', (outcome) => {
  const { decided, doubt } = weighDecision(approval, decision({ outcome, arguments: asked }));
  expect(decided).toMatchObject({ outcome, comment: 'fine' });
  expect(decided.arguments).toBeUndefined();
  expect(doubt).toBeUndefined();
});
