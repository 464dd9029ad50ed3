import type { ApprovalDecided } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { after, at, message, only, opened, typesOf } from '../scenario.fixture.ts';
import { ada, asked, ben, decided, knowing, refundOf, waiting } from './approval.fixture.ts';
import { decideApprovalDecided } from './approval-decided.decision.ts';
import { decideApprovalRequested } from './approval-requested.decision.ts';
import { decideMessageReceived } from './message-received.decision.ts';

const facts = knowing();
const decide = (conversation: Conversation, overrides: Partial<ApprovalDecided>) =>
  decideApprovalDecided(conversation, decided(overrides), 'e-2', facts, at(60));
const codeOf = (conversation: Conversation, overrides: Partial<ApprovalDecided> = {}) =>
  only(decide(conversation, overrides), 'SenderRefused').code;
const isTaken = (conversation: Conversation, overrides: Partial<ApprovalDecided> = {}) =>
  typesOf(decide(conversation, overrides)).includes('ApprovalClosed');
const nobody = { agentId: 'human-queue' };

describe('a yes', () => {
  it('names who said it; a no need not', () => {
    expect(codeOf(waiting(), { by: nobody })).toBe('forbidden');
    expect(isTaken(waiting(), { by: nobody, outcome: 'rejected' })).toBe(true);
  });

  it('above the limit is of two people', () => {
    const large = waiting(refundOf(50_001));
    expect(large.approvals).toMatchObject([{ approvals: 2 }]);
    expect(codeOf(large)).toBe('forbidden');
    expect(codeOf(large, { seconded: ada })).toBe('forbidden');
    expect(isTaken(large, { seconded: ben })).toBe(true);
    expect(isTaken(large, { outcome: 'rejected' })).toBe(true);
    expect(isTaken(waiting(refundOf(50_000)))).toBe(true);
  });

  it('to more than was asked for is of two people, to less of one', () => {
    const small = waiting(refundOf(1_299));
    const edit = (amount: number) => ({ outcome: 'edited' as const, arguments: { invoice: 'INV-1', amount } });
    expect(codeOf(small, edit(1_300))).toBe('forbidden');
    expect(isTaken(small, { ...edit(1_300), seconded: ben })).toBe(true);
    expect(isTaken(small, edit(900))).toBe(true);
  });

  it('to an edit says with which arguments', () => {
    expect(codeOf(waiting(), { outcome: 'edited' })).toBe('invalid');
  });

  it('to what is over is refused with what holds', () => {
    const over = after(waiting(), decide(waiting(), { outcome: 'rejected' }));
    expect(only(decide(over, {}), 'SenderRefused').detail).toBe(
      `It is rejected since ${at(60).toISOString()}, by ada.`,
    );
  });

  it('says neither what the act is nor what became of it', () => {
    const forged = { act: refundOf(1).act, execution: { approvalId: 'a-1', outcome: 'done' as const } };
    expect(only(decide(waiting(), forged), 'ApprovalClosed').decided).toEqual(decided());
  });
});

describe('whose own act it is', () => {
  const hadByAda = (): Conversation => ({ ...opened(), operators: ['ada'] });

  it('does not decide on it, neither yes nor no, neither first nor second', () => {
    const own = waiting(refundOf(50_001), hadByAda());
    for (const said of [
      { outcome: 'rejected' as const },
      { seconded: ben },
      { by: { ...nobody, operator: ben }, seconded: ada },
    ])
      expect(codeOf(own, said)).toBe('forbidden');
    expect(isTaken(own, { by: { ...nobody, operator: ben }, seconded: { id: 'eve', displayName: 'Eve' } })).toBe(true);
  });

  it('is named to the desk, with how many people it takes, whatever the asker says of it', () => {
    const mild = { ...refundOf(50_001), approvals: 1, requesters: [] };
    const events = decideApprovalRequested(hadByAda(), mild, 'e-1', facts, at(2));
    expect(only(events, 'ApprovalOpened')).toMatchObject({ approvals: 2, requesters: ['ada'] });
  });

  it('may decide again once the conversation was resolved', () => {
    const resolved = after(hadByAda(), [{ type: 'ConversationResolved', at: at(3) }]);
    const again = after(
      resolved,
      decideMessageReceived(resolved, message('m-9', { sentAt: at(9).toISOString() }), 'default', facts, at(9)),
    );
    expect(isTaken(waiting(asked, again))).toBe(true);
  });
});
