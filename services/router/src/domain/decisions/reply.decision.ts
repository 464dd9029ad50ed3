import type { ConversationReply } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { Facts } from '../facts.ts';
import { refuse, type Sender, standingOf } from './fence.ts';
import { speak } from './speak.ts';

/** The fence: the owner's words reach the customer, a candidate's wait for the grant, all others are refused. */
export const decideReply = (
  conversation: Conversation | undefined,
  reply: ConversationReply,
  eventId: string,
  facts: Facts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: reply.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  const standing = standingOf(conversation, reply.agentId, reply.epoch);
  if (standing === 'owner') return say(conversation, reply, sender, facts, now);
  if (standing === 'candidate') return [{ type: 'ReplyKeptForGrant', eventId, epoch: reply.epoch, reply }];
  return [refuse(sender, standing, 'The reply does not come from the owner of this epoch.', conversation)];
};

const say = (
  conversation: Conversation,
  reply: ConversationReply,
  sender: Sender,
  facts: Facts,
  now: Date,
): readonly ConversationEvent[] => {
  const asked = conversation.unanswered.some(({ messageId }) => messageId === reply.inReplyTo);
  if (!reply.proactive && !asked)
    return [refuse(sender, 'invalid', 'inReplyTo names no unanswered message; use proactive.', conversation)];
  return chain(conversation, speak(reply, facts, now), ...(reply.resolves ? [resolve(sender, now)] : []));
};

/** Resolving crosses with a new customer message: then it does not hold. */
const resolve =
  (sender: Sender, at: Date): Step =>
  (conversation) =>
    conversation.unanswered.length === 0 && !conversation.handoff
      ? [{ type: 'ConversationResolved', at }]
      : [refuse(sender, 'invalid', 'Not resolved: a customer message is unanswered.', conversation)];
