import {
  type Contract,
  conversationLifecycle,
  handoffEnded,
  handoffProgress,
  messageSent,
  newId,
} from '@baton/contracts';

/** An event of the router; `data` without the conversation's id. */
export interface Written {
  readonly contract: Contract<{ conversationId: string }>;
  readonly sequence: string;
  readonly data: object;
}

const at = '2026-03-14T09:30:00.000Z';
const triage = { agentId: 'triage-agent', kind: 'ai' };
const billing = { agentId: 'billing-agent', kind: 'ai' };

/** A handoff from triage to billing, sequence by sequence. */
export const opened: Written = {
  contract: conversationLifecycle,
  sequence: '1',
  data: { state: 'opened', owner: triage, epoch: 1, at },
};
export const routed: Written = {
  contract: handoffProgress,
  sequence: '2',
  data: { handoffId: 'h-1', state: 'routed', attempt: 1, attemptId: 'a-1', target: billing.agentId, at },
};
export const ownerChanged: Written = {
  contract: conversationLifecycle,
  sequence: '3',
  data: { state: 'owner_changed', owner: billing, epoch: 2, handoffId: 'h-1', at },
};
const by = { agentId: billing.agentId };
export const ended: Written = {
  contract: handoffEnded,
  sequence: '4',
  data: { handoffId: 'h-1', outcome: 'accepted', by, attempts: 1, durationMs: 9, endedAt: at },
};
export const notice = sent('5', { kind: 'notice', from: { kind: 'platform' }, handoffId: 'h-1' });
export const reply = (inReplyTo: string, sequence = '6') =>
  sent(sequence, { kind: 'reply', from: { kind: 'ai', ...by }, inReplyTo });

function sent(sequence: string, data: object): Written {
  const words = { messageId: newId(), text: 'Hello.', language: 'en', epoch: 2, sentAt: at };
  return { contract: messageSent, sequence, data: { ...words, ...data } };
}
