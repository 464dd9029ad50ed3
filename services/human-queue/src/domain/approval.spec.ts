import { describe, expect, it } from 'vitest';
import { type Approval, closeApproval, decideApproval, decidedOf } from './approval.ts';
import { ada, at, ben, delivery } from './item.fixture.ts';

const pending: Approval = {
  id: 'p-1',
  tenant: 'default',
  conversationId: 'c-1',
  epoch: 2,
  from: 'billing-agent',
  act: { name: 'refund', arguments: { minorUnits: 1299 }, argumentsHash: 'hash-1', irreversible: true },
  why: 'charged twice',
  options: [],
  status: 'pending',
  deadline: at(60),
  requestedAt: at(0),
};
const told = (outcome: 'expired' | 'superseded' | 'approved') => ({
  ...decidedOf(pending, 'approved', ada, at(9)),
  outcome,
  delivery: delivery({ mode: 'info' }),
});

describe('an approval', () => {
  it('is decided for the arguments that were shown', () => {
    const decided = decideApproval(pending, { outcome: 'approved' }, ada, at(1));
    expect(decided).toMatchObject({ status: 'approved', decidedBy: ada, decidedAt: at(1) });
    expect(decidedOf(decided, 'approved', ada, at(1))).toMatchObject({
      approvalId: 'p-1',
      outcome: 'approved',
      argumentsHash: 'hash-1',
      by: { agentId: 'human-queue', operator: ada },
    });
  });

  it('is decided once; whoever comes second is told by whom', () => {
    const decided = decideApproval(pending, { outcome: 'rejected', comment: 'not due' }, ada, at(1));
    const second = () => decideApproval(decided, { outcome: 'approved' }, ben, at(2));
    expect(second).toThrow(
      expect.objectContaining({
        code: 'already_decided',
        more: { state: 'rejected', decidedBy: ada, decidedAt: at(1) },
      }),
    );
  });

  it('is nobody’s after its deadline', () => {
    expect(() => decideApproval(pending, { outcome: 'approved' }, ada, at(60))).toThrow(
      expect.objectContaining({ code: 'approval_expired' }),
    );
  });

  it('is what the router says it is', () => {
    const approved = decideApproval(pending, { outcome: 'approved' }, ada, at(1));
    expect(closeApproval(pending, told('expired')).status).toBe('expired');
    expect(closeApproval(approved, told('superseded')).status).toBe('superseded');
    expect(closeApproval(approved, told('approved'))).toEqual(approved);
  });
});
