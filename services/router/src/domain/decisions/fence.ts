import type { RefusalCode } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { SenderRefused } from '../conversation-event.ts';

/** What an agent may do to a conversation with the epoch it names. */
export type Standing = 'owner' | 'candidate' | Extract<RefusalCode, 'stale_epoch' | 'not_owner'>;

export const standingOf = (conversation: Conversation, agentId: string, epoch: number): Standing => {
  const offer = conversation.handoff?.attempt;
  if (offer && offer.epoch === epoch && offer.target.agentId === agentId) return 'candidate';
  if (epoch !== conversation.epoch || conversation.status !== 'open') return 'stale_epoch';
  return conversation.owner.agentId === agentId ? 'owner' : 'not_owner';
};

/** Whom the router has written to about this conversation. */
export const hasHeard = ({ seen }: Conversation, agentId: string): boolean => Object.hasOwn(seen, agentId);

/** What an agent sent, as far as an answer to it must name it. */
export interface Sender {
  readonly agentId: string;
  readonly eventId: string;
}

export const refuse = (
  { agentId, eventId }: Sender,
  code: RefusalCode,
  detail: string,
  conversation?: Conversation,
): SenderRefused => ({
  type: 'SenderRefused',
  agentId,
  eventId,
  code,
  detail,
  ...(conversation && { currentEpoch: conversation.epoch }),
});
