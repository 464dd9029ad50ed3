import { taskCompleted, taskRequested } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { TaskAsked, TaskEnded, TaskMoved, TasksDelivered } from '../conversation-event.ts';
import { openTask } from '../tasks/open-task.ts';
import { type Announcement, toAll, toInbox } from './announcement.ts';

/** To whoever is to do it. */
export const taskAsked = ({ with: worker, request, deadline }: TaskAsked): readonly Announcement[] =>
  worker ? [given(worker, request, deadline, request.epoch)] : [];

/** To whoever does it from now on, under the epoch of its group. */
export const taskMoved = (before: Conversation, { request, with: worker, deadline }: TaskMoved) => {
  const { group } = openTask(before, request.taskId) ?? {};
  return [given(worker, request, deadline, group?.epoch ?? request.epoch)];
};

const given = (worker: string, request: TaskAsked['request'], until: Date, epoch: number): Announcement => {
  const deadline = until.toISOString();
  const to = { ...request.to, agentId: worker };
  return toInbox(worker, taskRequested, {
    ...request,
    to,
    deadline,
    delivery: { epoch, mode: 'worker', deadline },
  });
};

/** What the router says of it, to all; and to whoever works on what has ended without their word. */
export const taskEnded = (before: Conversation, { result, with: worker }: TaskEnded): readonly Announcement[] => {
  const { group } = openTask(before, result.taskId) ?? {};
  const byRouter = result.by.agentId === 'router';
  const isStopped = byRouter || result.outcome === 'cancelled';
  const copy = { ...result, delivery: { epoch: group?.epoch ?? before.epoch, mode: 'worker' as const } };
  return [
    ...(byRouter ? [toAll(taskCompleted, result)] : []),
    ...(worker && isStopped ? [toInbox(worker, taskCompleted, copy)] : []),
  ];
};

/** Each result by itself, one after the other. */
export const tasksDelivered = ({ to, mode, epoch, results }: TasksDelivered): readonly Announcement[] =>
  results.map((result) => toInbox(to, taskCompleted, { ...result, delivery: { epoch, mode } }));
