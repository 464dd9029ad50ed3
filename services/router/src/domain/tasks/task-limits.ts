import type { TaskRequested } from '@baton/contracts';
import type { Policy } from '@baton/routing';
import type { Conversation } from '../conversation.ts';
import { spent } from '../guards/breach.ts';
import { keyOf } from './task-group.ts';

/** Which limit of the conversation another task would pass. */
export const limitReached = (
  conversation: Conversation,
  { depth }: TaskRequested,
  { tasks: { depthMax, openMax, askedMax }, guards }: Policy,
): string | undefined => {
  const { tasks, delegated } = conversation;
  if (depth >= depthMax) return `depth: tasks are nested ${depthMax} levels deep at most.`;
  if (delegated.asked >= askedMax) return `total: a conversation has ${askedMax} tasks at most.`;
  const open = tasks.reduce((sum, group) => sum + group.open.length, 0);
  if (open >= openMax) return `open: a conversation has ${openMax} tasks open at most.`;
  const budget = spent(conversation, guards);
  return budget && `budget: ${budget.detail}`;
};

/** Tasks of a group have one requester, who gets them together. */
export const objectionToGroup = ({ tasks }: Conversation, request: TaskRequested): string | undefined => {
  const group = tasks.find(({ key }) => key === keyOf(request));
  if (!group) return undefined;
  if (group.key !== request.groupId) return '/taskId: it is the id of a group.';
  const { from, parentTaskId, groupSize, epoch } = request;
  const isSame = group.from === from.agentId && group.parentTaskId === parentTaskId && group.epoch === epoch;
  if (!isSame) return '/groupId: the tasks of a group have one requester, one epoch and one parentTaskId.';
  if (group.size !== groupSize) return '/groupSize: it is the same for all tasks of a group.';
  return group.size !== undefined && group.seen >= group.size ? '/groupId: the group has all its tasks.' : undefined;
};
