import type { ConversationReply, Execution, HandoffAccepted } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import { tell } from '../announce/tell.ts';
import type { Conversation } from '../conversation.ts';
import { assemblePackage } from '../package/assemble-package.ts';
import {
  after,
  agent,
  at,
  billing,
  card,
  message,
  only,
  people,
  request,
  triage,
  typesOf,
} from '../scenario.fixture.ts';
import { allowed, decided, knowing, refundOf } from './approval.fixture.ts';
import { decideApprovalRequested } from './approval-requested.decision.ts';
import { decideDeadline } from './deadline.decision.ts';
import { decideHandoffAccepted } from './handoff-accepted.decision.ts';
import { decideHandoffRequested } from './handoff-requested.decision.ts';
import { decideMessageReceived } from './message-received.decision.ts';
import { decideReply } from './reply.decision.ts';

const privileged = agent('refund-agent', {
  intents: [{ name: 'billing.double_charge', examples: [] }],
  privileges: ['billing:refund-approved'],
});
const done: Execution = { approvalId: 'a-1', outcome: 'done' };
const telling = (more: Partial<ConversationReply> = {}): ConversationReply => ({
  conversationId: 'c-1',
  epoch: 1,
  agentId: 'triage-agent',
  proactive: true,
  text: 'It is on its way.',
  ...more,
});
const says = (conversation: Conversation, more: Partial<ConversationReply> = {}) =>
  decideReply(conversation, telling(more), 'e-5', knowing(), at(70));

/** The conversation after `to` has taken it over, and what that led to. */
const takenBy = (conversation: Conversation, to: typeof billing) => {
  const facts = knowing([triage, to, people]);
  const wanted = request({ to: { agentId: to.card.agentId } });
  const offered = after(conversation, decideHandoffRequested(conversation, wanted, 'e-6', facts, at(61)));
  const claim: HandoffAccepted = {
    handoffId: 'h-1',
    attemptId: offered.handoff?.attempt?.attemptId ?? '',
    conversationId: 'c-1',
    by: { agentId: to.card.agentId },
    epoch: 2,
    readback: { summary: 's', firstStep: 'f', reliesOn: [] },
    acceptedAt: at(62).toISOString(),
  };
  const events = decideHandoffAccepted(offered, claim, 'e-7', wanted.package, facts, at(62));
  return { events, told: tell(offered, 'c-1', events).announcements, state: after(offered, events) };
};

describe('an act that was allowed', () => {
  it('puts its owner on the clock until it says what became of it', () => {
    expect(allowed().replyDueAt).toEqual(at(80));
    const crossed = says(allowed(), { text: 'One moment.' });
    expect(after(allowed(), crossed).replyDueAt).toEqual(at(80));
    const another = { ...refundOf(5), approvalId: 'a-2' };
    const asking = decideApprovalRequested(allowed(), another, 'e-8', knowing(), at(70));
    expect(after(allowed(), asking).replyDueAt).toEqual(at(80));
    const told = decideApprovalRequested(allowed(), { ...another, execution: done }, 'e-8', knowing(), at(70));
    expect(typesOf(told)).toEqual(['ActConcluded', 'ApprovalOpened', 'NoticeGiven']);
    expect(after(allowed(), told).replyDueAt).toBeUndefined();
    const events = says(allowed(), { execution: done });
    expect(typesOf(events)).toEqual(['ActConcluded', 'ReplySpoken']);
    expect(after(allowed(), events)).toMatchObject({ allowed: [], replyDueAt: undefined });
    expect(typesOf(decideDeadline(allowed(), undefined, knowing(), at(80)))).toContain('OwnerStalled');
  });

  it('is known at the desk as carried out, and to all who follow', () => {
    const { announcements, conversation } = tell(allowed(), 'c-1', says(allowed(), { execution: done }));
    expect(announcements[0]).toMatchObject({
      inbox: 'human-queue',
      data: { approvalId: 'a-1', outcome: 'approved', execution: done, delivery: { mode: 'info' } },
    });
    const { results } = assemblePackage(
      { summary: 's', task: { description: 't' } },
      conversation as Conversation,
      knowing().transcript,
      card('tech-agent'),
      { policyVersion: 'p', trace: 't' },
    );
    const value = { outcome: 'approved', amount: { minorUnits: 1_299, currency: 'EUR' }, execution: 'done' };
    expect(results).toEqual([{ name: 'approval.refund', value, source: 'a-1' }]);
  });

  it('keeps the conversation from being resolved', () => {
    expect(only(says(allowed(), { resolves: true }), 'SenderRefused').detail).toContain('still open');
    expect(typesOf(says(allowed(), { resolves: true, execution: done }))).toContain('ConversationResolved');
  });

  it('is nobody else’s to conclude', () => {
    const { state } = takenBy(allowed(), privileged);
    const events = says(state, { agentId: 'tech-agent', execution: done });
    expect(typesOf(events)).toEqual(['SenderRefused']);
  });

  it('is the new owner’s to carry out, whose card has the privilege', () => {
    const { events, told, state } = takenBy(allowed(), privileged);
    expect(only(events, 'ActPassedOn')).toMatchObject({
      approvalId: 'a-1',
      from: 'triage-agent',
      agentId: 'refund-agent',
    });
    expect(told).toContainEqual(
      expect.objectContaining({
        inbox: 'refund-agent',
        data: expect.objectContaining({
          ...decided(),
          act: refundOf(1_299).act,
          delivery: expect.objectContaining({ epoch: 2, mode: 'owner' }),
        }),
      }),
    );
    expect(state).toMatchObject({ allowed: [{ holder: 'refund-agent' }], replyDueAt: expect.any(Date) });
  });

  it.each([
    ['an agent without the privilege', billing, refundOf(1_299)],
    [
      'an agent, where the act names no privilege',
      privileged,
      { ...refundOf(1_299), act: { ...refundOf(1).act, privilege: undefined } },
    ],
  ])('is carried out by nobody when it is taken by %s: people are asked anew', (_, to, asked) => {
    const { events, told, state } = takenBy(allowed(asked), to);
    const unknown = { approvalId: 'a-1', outcome: 'unknown' };
    expect(only(events, 'ActConcluded')).toMatchObject({ by: 'router', execution: unknown });
    expect(told).toContainEqual(
      expect.objectContaining({ inbox: 'human-queue', data: expect.objectContaining({ execution: unknown }) }),
    );
    expect(state.allowed).toEqual([]);
  });

  it('that its former owner has carried out all the same is known as done', () => {
    const { state } = takenBy(allowed(), billing);
    const late = says(state, { execution: done });
    expect(typesOf(late)).toEqual(['SenderRefused', 'ActConcluded']);
    expect(after(state, late).endedApprovals).toMatchObject([{ execution: done }]);
    expect(typesOf(says(after(state, late), { execution: done }))).toEqual(['SenderRefused']);
  });

  it('is on the clock again when a handoff comes to nothing', () => {
    const wanted = request({ to: { intent: 'billing.double_charge' } });
    const offered = after(allowed(), decideHandoffRequested(allowed(), wanted, 'e-6', knowing(), at(61)));
    const asked = message('m-2', { text: 'I want a human', sentAt: at(62).toISOString() });
    const facts = knowing();
    const called = after(offered, decideMessageReceived(offered, asked, 'default', facts, at(62)));
    const missed = decideDeadline(called, wanted.package, facts, at(1_900));
    expect(after(called, missed).replyDueAt).toBeDefined();
  });
});
