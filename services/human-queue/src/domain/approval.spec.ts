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

  it('may be edited: other values of the same act, under a hash of their own', () => {
    const edit = { arguments: { minorUnits: 900 }, argumentsHash: 'hash-2' };
    const decided = decideApproval(pending, { outcome: 'edited', comment: 'half', edit }, ada, at(1));
    expect(decidedOf(decided, 'edited', ada, at(1))).toMatchObject({ outcome: 'edited', ...edit });
  });

  it.each([
    ['nothing changed', { minorUnits: 1299 }],
    ['words for a number', { minorUnits: 'all' }],
    ['a part of a whole', { minorUnits: 9.5 }],
    ['more than was asked', { minorUnits: 900, to: 'me' }],
    ['less than was asked', {}],
  ])('with %s is another act, and refused', (_, edited) => {
    const edit = { arguments: edited, argumentsHash: 'hash-2' };
    expect(() => decideApproval(pending, { outcome: 'edited', edit }, ada, at(1))).toThrow(
      expect.objectContaining({ code: 'not_the_act' }),
    );
  });

  it('that is approved is not edited beside', () => {
    const edit = { arguments: { minorUnits: 900 }, argumentsHash: 'hash-2' };
    expect(() => decideApproval(pending, { outcome: 'approved', edit }, ada, at(1))).toThrow(
      expect.objectContaining({ code: 'not_the_act' }),
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
