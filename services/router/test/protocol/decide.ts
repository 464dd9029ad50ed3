import type { Conversation } from '../../src/domain/conversation.ts';
import type { ConversationEvent } from '../../src/domain/conversation-event.ts';
import { decideApprovalDecided } from '../../src/domain/decisions/approval-decided.decision.ts';
import { decideApprovalRequested } from '../../src/domain/decisions/approval-requested.decision.ts';
import { decideChoice } from '../../src/domain/decisions/choice.decision.ts';
import { decideHandoffAccepted } from '../../src/domain/decisions/handoff-accepted.decision.ts';
import { decideHandoffRejected } from '../../src/domain/decisions/handoff-rejected.decision.ts';
import { decideHandoffRequested } from '../../src/domain/decisions/handoff-requested.decision.ts';
import { decideHandoffWithdrawn } from '../../src/domain/decisions/handoff-withdrawn.decision.ts';
import { decideMessageReceived } from '../../src/domain/decisions/message-received.decision.ts';
import { decideQueueProgress } from '../../src/domain/decisions/queue-progress.decision.ts';
import { decideReply } from '../../src/domain/decisions/reply.decision.ts';
import { decideTaskCompleted } from '../../src/domain/decisions/task-completed.decision.ts';
import { decideTaskRequested } from '../../src/domain/decisions/task-requested.decision.ts';
import type { HandoffFacts } from '../../src/domain/facts.ts';
import type { Letter } from './letter.ts';
import { isRecorded, openPackage, type Tables } from './tables.ts';
import { isAsked, overIn } from './tasks/task-rows.ts';

/** What the handlers do: the decision each topic's event leads to. */
export const decide = (
  conversation: Conversation | undefined,
  { id, from, input }: Letter,
  tables: Tables,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  switch (input.topic) {
    case 'message':
      if (isRecorded(tables, input.data.messageId)) return [];
      return decideMessageReceived(conversation, input.data, 'default', facts, now);
    case 'choice':
      return decideChoice(conversation, input.data, facts, now);
    case 'reply':
      return decideReply(conversation, input.data, id, facts, now);
    case 'requested':
      if (tables.handoffs.some(({ handoffId }) => handoffId === input.data.handoffId)) return [];
      return decideHandoffRequested(conversation, input.data, id, facts, now);
    case 'accepted':
      return decideHandoffAccepted(conversation, input.data, id, openPackage(tables), facts, now);
    case 'rejected':
      return decideHandoffRejected(conversation, input.data, id, openPackage(tables), facts, now);
    case 'withdrawn':
      return decideHandoffWithdrawn(conversation, input.data, { agentId: from, eventId: id }, facts, now);
    case 'progress':
      return decideQueueProgress(conversation, input.data, facts, now);
    case 'approval requested':
      return decideApprovalRequested(conversation, input.data, id, facts, now);
    case 'approval decided':
      return decideApprovalDecided(conversation, input.data, id, facts, now);
    case 'task requested':
      return decideTaskRequested(conversation, input.data, id, isAsked(tables.tasks, input.data.taskId), facts, now);
    case 'task completed':
      return decideTaskCompleted(conversation, input.data, id, overIn(tables.tasks, input.data.taskId), facts, now);
  }
};
