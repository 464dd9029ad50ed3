import type { InboxParts } from '@baton/contracts';
import { defaultPolicy } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import { decideHandoffAccepted } from '../decisions/handoff-accepted.decision.ts';
import { decideHandoffRequested } from '../decisions/handoff-requested.decision.ts';
import { decideMessageReceived } from '../decisions/message-received.decision.ts';
import { agent, at, billing, factsWith, message, offered, opened, request, triage, turn } from '../scenario.fixture.ts';
import { tell } from './tell.ts';

const facts = factsWith([triage, billing], { transcript: { turns: [turn('m-1')], total: 1 } });
const linesOf = ({ announcements }: ReturnType<typeof tell>) =>
  announcements.map(({ contract, inbox }) => (inbox ? `${contract.type} > ${inbox}` : contract.type));

describe('what is told', () => {
  it('of a new conversation: that it lives, and the message to its owner', () => {
    const told = tell(undefined, 'c-1', decideMessageReceived(undefined, message('m-1'), 'default', facts, at(0)));
    expect(linesOf(told)).toEqual(['conversation.lifecycle', 'conversation.message.received > triage-agent']);
    expect(told.announcements[1]?.data).toMatchObject({
      messageId: 'm-1',
      delivery: { epoch: 1, mode: 'owner', replyBy: at(20).toISOString(), inboxSequence: 1 },
      signals: { language: 'en' },
    });
  });

  it('of an offer: the decision and the progress to all, the package to the candidate alone', () => {
    const conversation = opened();
    const told = tell(conversation, 'c-1', decideHandoffRequested(conversation, request(), 'e-1', facts, at(1)));
    expect(linesOf(told)).toEqual(['routing.decided', 'handoff.progress', 'handoff.requested > billing-agent']);
    expect(told.announcements[2]?.data).toMatchObject({
      package: { summary: 'Charged twice.' },
      delivery: { epoch: 2, mode: 'offer', attempt: 1, inboxSequence: 1 },
    });
  });

  it('of a message and of an offer: from where on the policy of the tenant believes who gets it', () => {
    const policy = { ...defaultPolicy, tenants: { acme: { confidenceMin: 0.4 } } };
    const thresholdsOf = (tenant: string) => {
      const knowing = { ...facts, policy };
      const first = tell(undefined, 'c-1', decideMessageReceived(undefined, message('m-1'), tenant, knowing, at(0)));
      const conversation = { ...opened(), tenant };
      const then = tell(conversation, 'c-1', decideHandoffRequested(conversation, request(), 'e-1', knowing, at(1)));
      return [...first.announcements, ...then.announcements]
        .filter(({ inbox }) => inbox)
        .map(({ data }) => (data as InboxParts).delivery.confidenceMin);
    };
    expect([thresholdsOf('acme'), thresholdsOf('default')]).toEqual([
      [0.4, 0.4],
      [0.7, 0.7],
    ]);
  });

  it('of a grant: end, owner, grant, release, notice, first words, in this order', () => {
    const conversation = offered();
    const claim = {
      handoffId: 'h-1',
      attemptId: conversation.handoff?.attempt?.attemptId ?? '',
      conversationId: 'c-1',
      by: { agentId: 'billing-agent' },
      epoch: 2,
      readback: { summary: 's', firstStep: 'f', reliesOn: [] },
      reply: { text: 'I see it.', language: 'en', inReplyTo: 'm-1' },
      acceptedAt: at(2).toISOString(),
    };
    const events = decideHandoffAccepted(conversation, claim, 'e-2', undefined, facts, at(2));
    const told = tell(conversation, 'c-1', events);
    expect(linesOf(told)).toEqual([
      'handoff.ended',
      'conversation.lifecycle',
      'handoff.accepted > billing-agent',
      'handoff.accepted > triage-agent',
      'conversation.message.sent',
      'conversation.message.sent',
    ]);
  });

  it('is numbered within the conversation, and copies also within their inbox', () => {
    const conversation = opened();
    const again = tell(
      tell(undefined, 'c-1', decideMessageReceived(undefined, message('m-1'), 'default', facts, at(0))).conversation,
      'c-1',
      decideMessageReceived(conversation, message('m-2'), 'default', facts, at(1)),
    );
    expect(again.announcements.map(({ sequence }) => sequence)).toEqual([3]);
    expect(again.announcements[0]?.data).toMatchObject({ delivery: { inboxSequence: 2 } });
    expect(again.conversation?.sequence).toBe(3);
  });

  it('of a request about no conversation: its one end, and the refusal to its sender', () => {
    const told = tell(undefined, 'c-9', decideHandoffRequested(undefined, request(), 'e-1', facts, at(1)));
    expect(linesOf(told)).toEqual(['handoff.ended', 'handoff.ended > triage-agent', 'agent.refused > triage-agent']);
    expect(told.conversation).toBeUndefined();
    expect(told.announcements[1]?.data).toMatchObject({ delivery: { mode: 'info', inboxSequence: 0 } });
  });

  it('of the memory: only what changed since the agent was last given it', () => {
    const remembered = { ...opened(), memory: [{ key: 'plan', value: 'M', version: 1, by: 'billing-agent' }] };
    const readers = factsWith([agent('triage-agent', { reads: ['memory'] })]);
    const write = (before: Conversation, messageId: string) =>
      tell(before, 'c-1', decideMessageReceived(before, message(messageId), 'default', readers, at(1)));
    const first = write(remembered, 'm-2');
    expect(first.announcements[0]?.data).toMatchObject({ memory: [{ key: 'plan' }] });
    const second = write(first.conversation ?? remembered, 'm-3');
    expect(second.announcements[0]?.data).not.toHaveProperty('memory');
  });
});
