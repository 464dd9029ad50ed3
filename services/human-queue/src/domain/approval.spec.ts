import type { Operator } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { type Approval, closeApproval, decidedOf } from './approval.ts';
import { type Decision, decideApproval } from './decide-approval.ts';
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
  needed: 1,
  requesters: [],
  status: 'pending',
  deadline: at(60),
  requestedAt: at(0),
};
const eve: Operator = { id: 'eve', displayName: 'Eve Sand' };
const big: Approval = { ...pending, needed: 2 };

const decide = (approval: Approval, decision: Partial<Decision>, operator: Operator, seconds = 1): Approval =>
  decideApproval(approval, { outcome: 'approved', argumentsHash: 'hash-1', ...decision }, operator, at(seconds));
const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ code, more: expect.objectContaining(more) });

const edit = { arguments: { minorUnits: 900 }, argumentsHash: 'hash-2' };
const toldOf = (outcome: 'expired' | 'superseded' | 'approved') => ({
  approvalId: 'p-1',
  conversationId: 'c-1',
  argumentsHash: 'hash-1',
  by: { agentId: 'router' },
  decidedAt: at(60).toISOString(),
  outcome,
  delivery: delivery({ mode: 'info' }),
});

describe('an approval', () => {
  it('is decided for the arguments that were shown', () => {
    const decided = decide(pending, {}, ada);
    expect(decided).toMatchObject({ status: 'approved', decidedBy: ada, decidedAt: at(1) });
    expect(decidedOf(decided, at(1))).toMatchObject({
      approvalId: 'p-1',
      outcome: 'approved',
      argumentsHash: 'hash-1',
      by: { agentId: 'human-queue', operator: ada },
    });
  });

  it.each(['approved', 'edited', 'rejected', 'answered'] as const)(
    'is not %s by who has seen other arguments',
    (outcome) => {
      const blind = () =>
        decide(pending, { outcome, argumentsHash: 'hash-0', ...(outcome === 'edited' && { edit }) }, ada);
      expect(blind).toThrow(refused('not_what_was_shown', { argumentsHash: 'hash-1' }));
    },
  );

  it('is decided once; whoever comes second is told by whom, and when', () => {
    const decided = decide(pending, { outcome: 'rejected', comment: 'not due' }, ada);
    expect(() => decide(decided, {}, ben, 2)).toThrow(
      refused('already_decided', { state: 'rejected', decidedBy: ada, decidedAt: at(1) }),
    );
  });

  it('may be edited: other values of the same act, under a hash of their own', () => {
    const decided = decide(pending, { outcome: 'edited', comment: 'half', edit }, ada);
    expect(decidedOf(decided, at(1))).toMatchObject({ outcome: 'edited', comment: 'half', ...edit });
  });

  it.each([
    ['nothing changed', { minorUnits: 1299 }],
    ['words for a number', { minorUnits: 'all' }],
    ['a part of a whole', { minorUnits: 9.5 }],
    ['more than was asked', { minorUnits: 900, to: 'me' }],
    ['less than was asked', {}],
  ])('with %s is another act, and refused', (_, edited) => {
    const other = { arguments: edited, argumentsHash: 'hash-2' };
    expect(() => decide(pending, { outcome: 'edited', edit: other }, ada)).toThrow(refused('not_the_act'));
  });

  it('that is approved is not edited beside', () => {
    expect(() => decide(pending, { edit }, ada)).toThrow(refused('not_the_act'));
  });

  it('is nobody’s after its deadline', () => {
    expect(() => decide(pending, {}, ada, 60)).toThrow(
      refused('approval_expired', { state: 'expired', decidedAt: at(60) }),
    );
  });

  it('is not decided by whose own act it is, neither yes nor no', () => {
    const own = { ...pending, requesters: ['ada'] };
    for (const outcome of ['approved', 'rejected'] as const)
      expect(() => decide(own, { outcome, comment: 'mine' }, ada)).toThrow(refused('requester'));
    expect(decide(own, {}, ben).status).toBe('approved');
  });

  it('is what the router says it is', () => {
    const approved = decide(pending, {}, ada);
    expect(closeApproval(pending, toldOf('expired')).status).toBe('expired');
    expect(closeApproval(approved, toldOf('superseded'))).toMatchObject({ status: 'superseded', decidedBy: undefined });
    expect(closeApproval(approved, toldOf('approved'))).toEqual(approved);
    const execution = { approvalId: 'p-1', outcome: 'done' as const };
    expect(closeApproval(approved, { ...toldOf('approved'), execution })).toEqual({ ...approved, execution });
  });
});

describe('an approval that takes two people', () => {
  it('waits after the first yes, of which nobody hears, and is approved with the second', () => {
    const once = decide(big, { comment: 'looks right' }, ada);
    expect(once).toMatchObject({ status: 'pending', first: { by: ada } });
    expect(decidedOf(once, at(1))).toBeUndefined();
    const twice = decide(once, {}, ben, 2);
    expect(decidedOf(twice, at(2))).toMatchObject({
      outcome: 'approved',
      by: { operator: ada },
      seconded: ben,
      argumentsHash: 'hash-1',
      comment: 'looks right',
    });
  });

  it('is not approved by the same person twice', () => {
    const once = decide(big, {}, ada);
    expect(() => decide(once, {}, ada, 2)).toThrow(refused('second_person', { first: ada }));
  });

  it('begins anew when the second edits: a yes to other arguments is none to these', () => {
    const edited = decide(decide(big, {}, ada), { outcome: 'edited', comment: 'half', edit }, ben, 2);
    expect(edited).toMatchObject({ status: 'pending', first: { by: ben, edit } });
    expect(() => decide(edited, {}, ada, 3)).toThrow(refused('not_what_was_shown', { argumentsHash: 'hash-2' }));
    expect(() => decide(edited, { argumentsHash: 'hash-2' }, ben, 3)).toThrow(refused('second_person'));
    const decided = decide(edited, { argumentsHash: 'hash-2' }, ada, 3);
    expect(decidedOf(decided, at(3))).toMatchObject({
      outcome: 'edited',
      ...edit,
      by: { operator: ben },
      seconded: ada,
    });
  });

  it('is as asked again when it is edited back', () => {
    const edited = decide(big, { outcome: 'edited', comment: 'half', edit }, ada);
    const asked = { arguments: { minorUnits: 1299 }, argumentsHash: 'hash-1' };
    const back = decide(edited, { outcome: 'edited', argumentsHash: 'hash-2', comment: 'all', edit: asked }, ben, 2);
    expect(decidedOf(decide(back, {}, eve, 3), at(3))).toMatchObject({ argumentsHash: 'hash-1', seconded: eve });
  });

  it('is rejected by one alone, also by who has said yes before', () => {
    const once = decide(big, {}, ada);
    expect(decide(once, { outcome: 'rejected', comment: 'no' }, ben, 2)).toMatchObject({ status: 'rejected' });
    expect(decide(once, { outcome: 'rejected', comment: 'no' }, ada, 2)).toMatchObject({ status: 'rejected' });
  });

  it('is one that one alone makes more of than was asked for', () => {
    const money = { ...pending, act: { ...pending.act, amount: { minorUnits: 1299, currency: 'GBP' } } };
    const more = { arguments: { minorUnits: 1300 }, argumentsHash: 'hash-3' };
    expect(decide(money, { outcome: 'edited', comment: 'more', edit: more }, ada).status).toBe('pending');
    expect(decide(money, { outcome: 'edited', comment: 'less', edit }, ada).status).toBe('edited');
  });
});
