import { newId } from '@baton/contracts';
import type { Written } from './scripted-router.fixture.ts';

const at = '2026-03-14T09:30:00.000Z';
const triage = { agentId: 'triage-agent', kind: 'ai' };
const billing = { agentId: 'billing-agent', kind: 'ai' };

const lifecycle = (sequence: string, data: object): Written => ({
  type: 'conversation.lifecycle',
  sequence,
  data: { ...data, at },
});

/** A handoff from triage to billing, as the router writes it: sequence by sequence. */
export const opened = lifecycle('1', { state: 'opened', owner: triage, epoch: 1 });
export const routed: Written = {
  type: 'handoff.progress',
  sequence: '2',
  data: { handoffId: 'h-1', state: 'routed', attempt: 1, attemptId: 'a-1', target: billing.agentId, at },
};
export const ownerChanged = lifecycle('3', { state: 'owner_changed', owner: billing, epoch: 2, handoffId: 'h-1' });
export const ended: Written = {
  type: 'handoff.ended',
  sequence: '4',
  data: {
    handoffId: 'h-1',
    outcome: 'accepted',
    by: { agentId: billing.agentId },
    attempts: 1,
    durationMs: 9,
    endedAt: at,
  },
};
export const notice = (inReplyTo: string) => sent('5', { kind: 'notice', from: { kind: 'platform' }, inReplyTo });
export const reply = (inReplyTo: string, sequence = '6') =>
  sent(sequence, { kind: 'reply', from: { kind: 'ai', agentId: billing.agentId }, inReplyTo });

function sent(sequence: string, data: object): Written {
  const words = { messageId: newId(), text: 'Hello.', language: 'en', epoch: 2, sentAt: at };
  return { type: 'conversation.message.sent', sequence, data: { ...words, ...data } };
}
