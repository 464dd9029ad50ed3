import type { ApprovalDecided } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { Facts } from '../facts.ts';
import { replyDeadline } from './deliver.ts';
import { refuse } from './fence.ts';

/** A person has decided: who asked is told, and is on the clock to tell the customer. */
export const decideApprovalDecided = (
  conversation: Conversation | undefined,
  decided: ApprovalDecided,
  eventId: string,
  facts: Facts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: decided.by.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  const open = conversation.approvals.find(({ approvalId }) => approvalId === decided.approvalId);
  if (!open) return [refuse(sender, 'invalid', 'No such approval is open.', conversation)];
  if (decided.outcome === 'approved' && decided.argumentsHash !== open.act.argumentsHash)
    return [refuse(sender, 'invalid', 'The hash is not that of what was asked.', conversation)];
  const { approvalId, from } = open;
  const replyBy = replyDeadline(conversation, facts, now);
  return [{ type: 'ApprovalClosed', approvalId, from, decided, by: 'person', ...(replyBy && { replyBy }) }];
};
