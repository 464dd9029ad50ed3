import type { ConversationReply } from '@baton/contracts';
import type { Conversation, EarlyReply } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { refuse } from './fence.ts';

/** People may be waited for long, and a conversation's state stays small. */
const keptMs = 60_000;
const keptMax = 5;

/** What a candidate says before its grant waits for it: a little, for a little while. */
export const keepEarly = (
  conversation: Conversation,
  reply: ConversationReply,
  eventId: string,
  now: Date,
): ConversationEvent => {
  const { agentId, epoch } = reply;
  if (conversation.early.length >= keptMax)
    return refuse({ agentId, eventId }, 'stale_epoch', 'Too much before the grant: wait for it.', conversation);
  return { type: 'ReplyKeptForGrant', eventId, epoch, until: new Date(now.getTime() + keptMs), reply };
};

/** Its sender is told that it was in vain. */
export const dropEarly = (
  { eventId, reply: { agentId } }: EarlyReply,
  why: string,
  conversation: Conversation,
): readonly ConversationEvent[] => [
  { type: 'KeptReplyDropped', eventId },
  refuse({ agentId, eventId }, 'stale_epoch', why, conversation),
];
