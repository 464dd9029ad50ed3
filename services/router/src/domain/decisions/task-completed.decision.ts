import type { TaskCompleted } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { endTasks } from '../tasks/end-tasks.ts';
import { type Found, mayGiveOut, openTask } from '../tasks/open-task.ts';
import { refuse } from './fence.ts';

/** How a task ended that is over. */
export type Over = Pick<TaskCompleted, 'outcome' | 'by'>;

/**
 * A worker has done its task, or could not; or whoever asked takes it back. The first word of the one it is with counts.
 * @param over how it ended, if it has
 */
export const decideTaskCompleted = (
  conversation: Conversation | undefined,
  completed: TaskCompleted,
  eventId: string,
  over: Over | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: completed.by.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  if (over && isSame(over, completed)) return [];
  const found = openTask(conversation, completed.taskId);
  const early = !found && !over && takenBack(conversation, completed);
  if (early) return [early];
  const objection = found ? objectionTo(found, completed) : notOpen(over);
  if (objection) return [refuse(sender, 'invalid', objection, conversation)];
  const { taskId, outcome, by, output, error, usage } = completed;
  const said = { ...(output !== undefined && { output }), ...(error && { error }), ...(usage && { usage }) };
  return endTasks([{ taskId, outcome, by, ...said }], facts, now)(conversation);
};

/** What is taken back before it was asked for ends as soon as it is. */
const takenBack = (
  conversation: Conversation,
  { taskId, outcome, by: { agentId: from } }: TaskCompleted,
): ConversationEvent | undefined =>
  outcome === 'cancelled' && mayGiveOut(conversation, from) ? { type: 'TaskTakenBack', taskId, from } : undefined;

const isSame = (over: Over, { outcome, by }: TaskCompleted): boolean =>
  over.outcome === outcome && over.by.agentId === by.agentId;

const notOpen = (over?: Over): string =>
  over ? `/taskId: the task has ended: ${over.outcome}.` : '/taskId: no such task.';

const objectionTo = ({ group, task }: Found, { by, outcome }: TaskCompleted): string | undefined => {
  if (outcome === 'cancelled')
    return by.agentId === group.from ? undefined : '/outcome: only whoever asked for a task takes it back.';
  if (by.agentId !== task.with) return '/by: the task is with another agent.';
  return outcome === 'timeout' ? '/outcome: a worker says done or failed.' : undefined;
};
