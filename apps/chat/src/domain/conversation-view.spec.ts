import { expect, it } from 'vitest';
import type { ConversationEvent } from './conversation-event.ts';
import { evolve, unheard } from './conversation-view.ts';

const event = (type: ConversationEvent['type'], data: object) => ({ type, data }) as ConversationEvent;
const after = (...events: ConversationEvent[]) => events.reduce(evolve, unheard);

const routed = event('handoff.progress', { handoffId: 'h-1', state: 'routed', target: 'billing-agent' });

it('takes a message for answered by what answers it, not by a notice that tells of something else', () => {
  const notice = event('conversation.message.sent', { kind: 'notice', handoffId: 'h-1' });
  const reply = event('conversation.message.sent', { kind: 'reply', inReplyTo: 'm-1' });
  const approvalAsked = event('conversation.message.sent', { kind: 'notice', inReplyTo: 'm-2' });
  expect(after(notice).answered).toEqual(new Set());
  expect(after(notice, reply, approvalAsked).answered).toEqual(new Set(['m-1', 'm-2']));
});

it('answers nothing by a proactive reply', () => {
  expect(after(event('conversation.message.sent', { kind: 'reply' })).answered).toEqual(new Set());
});

it('knows the owner from the lifecycle alone', () => {
  const opened = event('conversation.lifecycle', { state: 'opened', owner: { agentId: 'triage-agent', kind: 'ai' } });
  const ended = event('handoff.ended', { handoffId: 'h-1', outcome: 'accepted', by: { agentId: 'billing-agent' } });
  expect(after(opened, routed, ended).owner).toBe('triage-agent');
  expect(after(opened, event('conversation.lifecycle', { state: 'resolved' })).owner).toBeUndefined();
});

it('knows the open handoff until that one ends', () => {
  const refused = event('handoff.ended', { handoffId: 'h-2', outcome: 'failed', reason: 'handoff_open' });
  const accepted = event('handoff.ended', { handoffId: 'h-1', outcome: 'accepted' });
  expect(after(routed, refused).handoff).toEqual({ id: 'h-1', target: 'billing-agent' });
  expect(after(routed, refused, accepted).handoff).toBeUndefined();
});
