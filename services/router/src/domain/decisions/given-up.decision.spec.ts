import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import {
  after,
  at,
  awaiting,
  billing,
  everybody,
  factsWith,
  message,
  offered,
  only,
  opened,
  request,
  triage,
  typesOf,
} from '../scenario.fixture.ts';
import { decideGivenUp } from './given-up.decision.ts';
import { decideHandoffRequested } from './handoff-requested.decision.ts';

const facts = factsWith(everybody);
const written = message('m-9', { sentAt: at(0).toISOString() });
const lost = { tenant: 'default', type: 'conversation.message.received', data: written };
const giveUp = (conversation: Conversation | undefined, heard = facts) =>
  decideGivenUp(conversation, lost, heard, at(60));

const over: Conversation = after(opened(everybody), [{ type: 'ConversationResolved', at: at(50) }]);

describe('an event that is given up', () => {
  it('calls a person, who is told what failed, and the customer is told', () => {
    const events = giveUp(opened(everybody));
    expect(only(events, 'HandoffOpened')).toMatchObject({
      by: 'router',
      reason: { trigger: 'error_recovery', detail: 'A conversation.message.received could not be processed.' },
    });
    expect(only(events, 'OfferMade')).toMatchObject({
      attempt: { target: { agentId: 'human-queue' } },
      package: { severity: 'urgent', summary: expect.stringContaining('conversation.message.received') },
    });
    expect(only(events, 'NoticeGiven').text).toContain('colleague');
  });

  it('supersedes an offer to an AI', () => {
    const events = giveUp(offered(everybody, facts));
    expect(only(events, 'OfferClosed').outcome).toBe('withdrawn');
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('calls nobody twice, and nobody where a person has the conversation', () => {
    expect(giveUp(awaiting())).toEqual([]);
    const theirs: Conversation = { ...opened(everybody), owner: { agentId: 'human-queue', kind: 'human' } };
    expect(giveUp(theirs)).toEqual([]);
  });

  it('leaves the sender of a request for a person no way to take it back', () => {
    const conversation = opened(everybody);
    const asked = decideHandoffRequested(conversation, request({ to: { kind: 'human' } }), 'e-1', facts, at(1));
    const events = giveUp(after(conversation, asked));
    expect(typesOf(events)).toEqual(['RequestSeconded']);
  });

  it('is said to the customer when there is nobody to call', () => {
    const agents = [triage, billing];
    const conversation = opened(agents);
    const events = giveUp(conversation, factsWith(agents));
    expect(typesOf(events)).toContain('NoticeGiven');
    expect(after(conversation, events).handoff).toBeUndefined();
  });

  it('calls a person for a customer whose first message it was', () => {
    const events = giveUp(undefined);
    expect(only(events, 'ConversationOpened')).toMatchObject({ conversationId: 'c-1', customer: { id: 'C-1001' } });
    expect(only(events, 'OfferMade').attempt).toMatchObject({ target: { agentId: 'human-queue' }, epoch: 2 });
  });

  it('calls a person for a customer who came back with it', () => {
    const events = giveUp(over);
    expect(only(events, 'ConversationReopened').epoch).toBe(2);
    expect(only(events, 'OfferMade').attempt.target.agentId).toBe('human-queue');
  });

  it('moves nothing of no conversation, or one that is over, when it is no customer who waits', () => {
    const reply = { ...lost, type: 'conversation.reply' };
    expect(decideGivenUp(undefined, reply, facts, at(60))).toEqual([]);
    expect(decideGivenUp(over, reply, facts, at(60))).toEqual([]);
  });
});
