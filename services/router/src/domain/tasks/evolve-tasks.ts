import { usageSum } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type {
  TaskAsked,
  TaskEnded,
  TaskLeftOut,
  TaskMoved,
  TasksDelivered,
  TasksDropped,
  TasksPassed,
  TaskTakenBack,
} from '../task-event.ts';
import { partOf } from './open-task.ts';
import { keyOf, type OpenTask, type TaskGroup } from './task-group.ts';

/** Messages that may still be answered one by one, whatever was said meanwhile. */
const noticedMax = 20;

/** What the customer said last goes on waiting for the owner, who waits for its workers; both may take their time. */
export const taskAsked = (state: Conversation, event: TaskAsked): Conversation => {
  const { replyBy, tells, request } = event;
  const { asked } = state.delegated;
  const waiting = request.depth === 0 ? state.unanswered.map(({ messageId }) => messageId) : [];
  return {
    ...state,
    tasks: withTask(state.tasks, event),
    delegated: { ...state.delegated, asked: asked + 1, ...(tells && { told: tells }) },
    noticed: [...new Set([...state.noticed, ...waiting])].slice(-noticedMax),
    replyDueAt: replyBy ?? state.replyDueAt,
  };
};

const withTask = (groups: readonly TaskGroup[], event: TaskAsked): readonly TaskGroup[] => {
  const key = keyOf(event.request);
  return groups.some((group) => group.key === key)
    ? groups.map((group) => (group.key === key ? enlarged(group, event) : group))
    : [...groups, enlarged(groupFor(event), event)];
};

const groupFor = ({ request, deadline }: TaskAsked): TaskGroup => {
  const { from, epoch, depth, parentTaskId, groupSize } = request;
  return {
    key: keyOf(request),
    from: from.agentId,
    epoch,
    depth,
    ...(parentTaskId && { parentTaskId }),
    ...(groupSize && { size: groupSize }),
    seen: 0,
    ended: 0,
    deadline,
    open: [],
  };
};

const enlarged = (group: TaskGroup, { request, deadline, with: worker }: TaskAsked): TaskGroup => {
  const { taskId, to, budget } = request;
  const chosen = to.agentId ? undefined : to.capability;
  const task = {
    taskId,
    ...(worker && { with: worker }),
    ...(chosen && { capability: chosen }),
    ...(budget && { budget }),
    deadline,
  };
  const latest = deadline > group.deadline ? deadline : group.deadline;
  return { ...group, seen: group.seen + 1, deadline: latest, open: [...group.open, task] };
};

/** Of so many it is remembered. */
const earlyMax = 20;

export const taskTakenBack = (state: Conversation, { taskId, from }: TaskTakenBack): Conversation => ({
  ...state,
  delegated: { ...state.delegated, early: [...(state.delegated.early ?? []), { taskId, from }].slice(-earlyMax) },
});

export const taskLeftOut = (state: Conversation, { key }: TaskLeftOut): Conversation => ({
  ...state,
  tasks: state.tasks.map((group) => (group.key === key ? { ...group, seen: group.seen + 1 } : group)),
});

export const taskMoved = (state: Conversation, { request, with: worker }: TaskMoved): Conversation => ({
  ...state,
  tasks: state.tasks.map((group) => ({
    ...group,
    open: group.open.map((task) => (task.taskId === request.taskId ? { ...task, with: worker } : task)),
  })),
});

export const taskEnded = (state: Conversation, { result }: TaskEnded): Conversation => ({
  ...state,
  tasks: charged(state, result).map((group) => withoutTask(group, result.taskId)),
});

/** What a part has taken, all that it is a part of has taken. */
const charged = (state: Conversation, { taskId, usage }: TaskEnded['result']): readonly TaskGroup[] => {
  const whole = usage ? partOf(state, taskId) : [];
  if (!usage || whole.length === 0) return state.tasks;
  const charge = (task: OpenTask) =>
    whole.includes(task.taskId) ? { ...task, spent: usageSum(task.spent ?? {}, usage) } : task;
  return state.tasks.map((group) => ({ ...group, open: group.open.map(charge) }));
};

const withoutTask = (group: TaskGroup, taskId: string): TaskGroup => {
  const open = group.open.filter((task) => task.taskId !== taskId);
  return open.length === group.open.length ? group : { ...group, open, ended: group.ended + 1 };
};

export const tasksDelivered = (state: Conversation, { key, replyBy }: TasksDelivered): Conversation => ({
  ...tasksDropped(state, { key }),
  replyDueAt: replyBy ?? state.replyDueAt,
});

export const tasksDropped = (state: Conversation, { key }: Pick<TasksDropped, 'key'>): Conversation => ({
  ...state,
  tasks: state.tasks.filter((group) => group.key !== key),
});

export const tasksPassed = (state: Conversation, { to }: TasksPassed): Conversation => ({
  ...state,
  tasks: state.tasks.map((group) => (group.depth === 0 ? { ...group, from: to } : group)),
});
