import type { TaskRequested } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { OpenTask, TaskGroup } from './task-group.ts';

/** How a task is found: itself and its group. */
export interface Found {
  readonly group: TaskGroup;
  readonly task: OpenTask;
}

export const openTask = ({ tasks }: Conversation, taskId: string): Found | undefined => {
  for (const group of tasks) {
    const task = group.open.find((one) => one.taskId === taskId);
    if (task) return { group, task };
  }
  return undefined;
};

/** Whoever may give out work now: the owner, or who has a task. */
export const mayGiveOut = ({ status, owner, tasks }: Conversation, agentId: string): boolean =>
  (status === 'open' && owner.agentId === agentId) ||
  tasks.some(({ open }) => open.some((task) => task.with === agentId));

export const isTakenBack = ({ delegated }: Conversation, { taskId, from }: TaskRequested): boolean =>
  delegated.early?.some((one) => one.taskId === taskId && one.from === from.agentId) ?? false;

/** Whoever asked for these has no task any more, or another worker has it. */
export const isOrphan = (conversation: Conversation, { parentTaskId, from }: TaskGroup): boolean =>
  parentTaskId !== undefined && openTask(conversation, parentTaskId)?.task.with !== from;

/** An owner's own; the others are parts of these. */
export const ownersGroups = ({ tasks }: Conversation): readonly TaskGroup[] => tasks.filter(({ depth }) => depth === 0);

/** Until when the owner waits for what it has given out. */
export const waitsUntil = (conversation: Conversation): Date | undefined =>
  ownersGroups(conversation)
    .map(({ deadline }) => deadline)
    .toSorted((a, b) => b.getTime() - a.getTime())[0];

/** The task of an owner's that this one is a part of; itself where it is none. */
export const rootOf = (conversation: Conversation, { taskId, parentTaskId }: TaskRequested): string => {
  if (parentTaskId === undefined || !openTask(conversation, parentTaskId)) return taskId;
  return partOf(conversation, parentTaskId).at(-1) ?? parentTaskId;
};

/** The open tasks that this open one is a part of, the nearest first. */
export const partOf = (conversation: Conversation, taskId: string): readonly string[] => {
  const parent = openTask(conversation, taskId)?.group.parentTaskId;
  if (parent === undefined || !openTask(conversation, parent)) return [];
  return [parent, ...partOf(conversation, parent)];
};
