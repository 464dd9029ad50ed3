import { defaultPolicy } from '@baton/routing';
import { describe, expect, it } from 'vitest';
import { after, at, billing, factsWith, message, offered, only, opened, triage, typesOf } from '../scenario.fixture.ts';
import { decideMessageReceived } from './message-received.decision.ts';

const facts = factsWith([triage]);

describe('a customer writes', () => {
  it('opens an unknown conversation with the entry agent as owner, epoch 1, and gives it the message', () => {
    const events = decideMessageReceived(undefined, message('m-1'), 'default', facts, at(0));
    expect(typesOf(events)).toEqual(['ConversationOpened', 'MessageRecorded', 'MessageDelivered']);
    expect(only(events, 'MessageDelivered')).toMatchObject({ to: 'triage-agent', epoch: 1, replyBy: at(20) });
  });

  it('opens it with whom its channel begins', () => {
    const policy = { ...defaultPolicy, entryAgents: { chat: 'billing-agent', care: 'other-agent' } };
    const events = decideMessageReceived(undefined, message('m-1'), 'default', factsWith([billing], { policy }), at(0));
    expect(only(events, 'ConversationOpened').owner).toEqual({ agentId: 'billing-agent', kind: 'ai' });
  });

  it('gives a further message to the owner, whose clock goes on from the first', () => {
    const conversation = opened();
    const events = decideMessageReceived(conversation, message('m-2'), 'default', facts, at(10));
    expect(typesOf(events)).toEqual(['MessageRecorded', 'MessageDelivered']);
    expect(after(conversation, events).replyDueAt).toEqual(at(20));
  });

  it('holds a message while an offer is under way', () => {
    const conversation = offered();
    const events = decideMessageReceived(conversation, message('m-2'), 'default', facts, at(2));
    expect(typesOf(events)).toEqual(['MessageRecorded']);
    expect(after(conversation, events).unanswered.at(-1)).toEqual({ messageId: 'm-2' });
  });

  it('reopens a resolved conversation with its last owner under a fresh epoch', () => {
    const resolved = after(opened(), [{ type: 'ConversationResolved', at: at(5) }]);
    const later = message('m-2', { sentAt: at(60).toISOString() });
    const events = decideMessageReceived(resolved, later, 'default', facts, at(60));
    expect(only(events, 'ConversationReopened')).toMatchObject({ owner: { agentId: 'triage-agent' }, epoch: 2 });
    expect(only(events, 'MessageDelivered').epoch).toBe(2);
  });

  it('reopens for what was written in the same second: channels that tell whole seconds are answered, too', () => {
    const resolved = after(opened(), [{ type: 'ConversationResolved', at: at(5) }]);
    const events = decideMessageReceived(resolved, message('m-2'), 'default', facts, at(6));
    expect(only(events, 'ConversationReopened').epoch).toBe(2);
  });

  it('records a replayed message from before the end as late and wakes nobody', () => {
    const resolved = after(opened(), [{ type: 'ConversationResolved', at: at(5) }]);
    const earlier = message('m-0', { sentAt: at(-60).toISOString() });
    const events = decideMessageReceived(resolved, earlier, 'default', facts, at(60));
    expect(typesOf(events)).toEqual(['MessageRecorded']);
    expect(only(events, 'MessageRecorded').late).toBe(true);
    expect(after(resolved, events).status).toBe('resolved');
  });
});
