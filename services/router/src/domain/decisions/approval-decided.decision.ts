import type { ApprovalDecided } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { isOf } from '../evolve-approval.ts';
import type { Facts } from '../facts.ts';
import { replyDeadline } from './deliver.ts';
import { refuse } from './fence.ts';
import { objectionTo } from './object-to-decision.ts';

/** A person has decided: who asked is told, and is on the clock to tell the customer. */
export const decideApprovalDecided = (
  conversation: Conversation | undefined,
  decision: ApprovalDecided,
  eventId: string,
  facts: Facts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: decision.by.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  const { approvalId } = decision;
  const open = conversation.approvals.find((approval) => approval.approvalId === approvalId);
  if (!open) return [refuse(sender, 'invalid', whatHolds(conversation, approvalId), conversation)];
  const objection = objectionTo(open, decision);
  if (objection) return [refuse(sender, objection.code, objection.detail, conversation)];
  const replyBy = replyDeadline(conversation, facts, now);
  const decided = ofPeople(decision);
  return [{ type: 'ApprovalClosed', approvalId, from: open.from, decided, by: 'person', ...(replyBy && { replyBy }) }];
};

/** What is to be carried out, and what became of it, is the router's to say. */
const ofPeople = ({ act: _, execution: __, ...decision }: ApprovalDecided): ApprovalDecided => decision;

const whatHolds = ({ allowed, endedApprovals }: Conversation, approvalId: string): string => {
  const known = [...allowed, ...endedApprovals].find(isOf(approvalId));
  if (!known) return 'No such approval is open.';
  const { outcome, decidedAt, by } = known.decided;
  return `It is ${outcome} since ${decidedAt}, by ${by.operator?.id ?? by.agentId}.`;
};
