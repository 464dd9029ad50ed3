import type { ApprovalDecided, ApprovalRequested } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { after, at, awaiting, everybody, message, only, opened, request, typesOf } from '../scenario.fixture.ts';
import { asked, decided, knowing } from './approval.fixture.ts';
import { decideApprovalDecided } from './approval-decided.decision.ts';
import { decideApprovalRequested } from './approval-requested.decision.ts';
import { decideDeadline } from './deadline.decision.ts';
import { decideHandoffAccepted } from './handoff-accepted.decision.ts';
import { decideMessageReceived } from './message-received.decision.ts';
import { decideReply } from './reply.decision.ts';

const facts = knowing();
const ask = (conversation: Conversation, overrides: Partial<ApprovalRequested> = {}) =>
  decideApprovalRequested(conversation, { ...asked, ...overrides }, 'e-1', facts, at(2));
const pending = () => after(opened(everybody), ask(opened(everybody)));
const decide = (conversation: Conversation, overrides: Partial<ApprovalDecided> = {}) =>
  decideApprovalDecided(conversation, decided(overrides), 'e-2', facts, at(60));

describe('an approval', () => {
  it('is asked of the people, with a package; the customer hears that it waits, and nothing else is due', () => {
    const events = ask(opened(everybody));
    expect(typesOf(events)).toEqual(['ApprovalOpened', 'NoticeGiven']);
    expect(only(events, 'ApprovalOpened')).toMatchObject({
      desk: 'human-queue',
      package: { summary: 'Charged twice.' },
    });
    expect(pending()).toMatchObject({ unanswered: [], replyDueAt: undefined });
  });

  it('is asked by the owner alone', () => {
    expect(only(ask(opened(everybody), { epoch: 7 }), 'SenderRefused').code).toBe('stale_epoch');
    expect(only(ask(opened(everybody), { from: { agentId: 'billing-agent' } }), 'SenderRefused').code).toBe(
      'not_owner',
    );
  });

  it('goes back to who asked, once, and puts it on the clock', () => {
    const events = decide(pending());
    expect(only(events, 'ApprovalClosed')).toMatchObject({ from: 'triage-agent', by: 'person', replyBy: at(80) });
    expect(only(decide(after(pending(), events)), 'SenderRefused').code).toBe('invalid');
  });

  it('is not carried out for other arguments than were shown', () => {
    expect(only(decide(pending(), { argumentsHash: 'other' }), 'SenderRefused').code).toBe('invalid');
  });

  it('expires, and who asked is told', () => {
    const events = decideDeadline(pending(), undefined, facts, at(600));
    expect(only(events, 'ApprovalClosed')).toMatchObject({ by: 'router', decided: { outcome: 'expired' } });
  });

  it('leaves the customer free to write meanwhile', () => {
    const events = decideMessageReceived(pending(), message('m-2'), 'default', facts, at(30));
    expect(only(events, 'MessageDelivered')).toMatchObject({ to: 'triage-agent', mode: 'owner' });
  });

  it('still lets the reply to a message through that crossed with it, once', () => {
    const words = { conversationId: 'c-1', epoch: 1, agentId: 'triage-agent', inReplyTo: 'm-1', text: 'And this.' };
    const events = decideReply(pending(), words, 'e-5', facts, at(3));
    expect(typesOf(events)).toEqual(['ReplySpoken']);
    expect(typesOf(decideReply(after(pending(), events), words, 'e-6', facts, at(4)))).toEqual(['SenderRefused']);
  });

  it('is asked no more when the conversation passes on', () => {
    const conversation = { ...awaiting(), approvals: pending().approvals };
    const { attempt, handoffId } = {
      attempt: conversation.handoff?.attempt,
      handoffId: conversation.handoff?.handoffId,
    };
    const claim = {
      handoffId: handoffId ?? '',
      attemptId: attempt?.attemptId ?? '',
      conversationId: 'c-1',
      by: { agentId: 'human-queue' },
      epoch: attempt?.epoch ?? 0,
      readback: { summary: 's', firstStep: 'f', reliesOn: [] },
      acceptedAt: at(9).toISOString(),
    };
    const events = decideHandoffAccepted(conversation, claim, 'e-9', request().package, facts, at(9));
    expect(only(events, 'ApprovalClosed').decided.outcome).toBe('superseded');
    expect(after(conversation, events).approvals).toEqual([]);
  });
});
