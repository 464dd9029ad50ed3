import { describe, expect, it } from 'vitest';
import type { Conversation } from '../conversation.ts';
import {
  after,
  at,
  awaiting,
  billing,
  everybody,
  factsWith,
  offered,
  only,
  opened,
  triage,
  typesOf,
} from '../scenario.fixture.ts';
import { decideGivenUp } from './given-up.decision.ts';

const facts = factsWith(everybody);
const giveUp = (conversation: Conversation | undefined, heard = facts) =>
  decideGivenUp(conversation, 'conversation.message.received', heard, at(60));

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

  it('is said to the customer when there is nobody to call', () => {
    const agents = [triage, billing];
    const conversation = opened(agents);
    const events = giveUp(conversation, factsWith(agents));
    expect(typesOf(events)).toContain('NoticeGiven');
    expect(after(conversation, events).handoff).toBeUndefined();
  });

  it('of no conversation, or one that is over, moves nothing', () => {
    expect(giveUp(undefined)).toEqual([]);
    expect(giveUp({ ...opened(everybody), status: 'resolved' })).toEqual([]);
  });
});
