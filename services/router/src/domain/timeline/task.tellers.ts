import { taskOutcomes } from '@baton/contracts';
import { nothing, since, type Tellers } from './teller.ts';
import type { Records } from './timeline.ts';

/** Who gave what to whom, and how it ended. */
export const taskTellers: Tellers<
  | 'TaskAsked'
  | 'TaskLeftOut'
  | 'TaskMoved'
  | 'TaskEnded'
  | 'TasksDelivered'
  | 'TasksDropped'
  | 'TasksPassed'
  | 'TaskTakenBack'
> = {
  TaskAsked: ({ request, with: to, deadline }, _, { tasks }) => {
    const { taskId, groupId, parentTaskId, from, depth } = request;
    const { capability } = request.to;
    const description = tasks.get(taskId)?.description;
    const part = { taskId, groupId, parentTaskId, from: from.agentId, depth };
    return [{ kind: 'task', ...part, to, capability, deadline, ...(description && { description }) }];
  },
  TaskLeftOut: nothing,
  TaskTakenBack: nothing,
  TaskMoved: ({ request: { taskId }, from, with: to }) => [{ kind: 'task_moved', taskId, from, to }],
  TaskEnded: ({ result: { taskId, groupId, by, outcome, usage }, from }, at, records) => {
    const error = records.tasks.get(taskId)?.error;
    const asked = askedAt(taskId, records);
    const tookMs = asked && since(asked.toISOString(), at);
    return [{ kind: 'task_ended', taskId, groupId, by: by.agentId, from, outcome, error, usage, tookMs }];
  },
  TasksDelivered: ({ to, results }) => {
    const counted = taskOutcomes.map((outcome) => [outcome, results.filter((one) => one.outcome === outcome).length]);
    const outcomes = Object.fromEntries(counted.filter(([, number]) => number !== 0));
    const groupId = results[0]?.groupId;
    return [{ kind: 'tasks_delivered', to, groupId, outcomes }];
  },
  TasksDropped: nothing,
  TasksPassed: ({ from, to }) => [{ kind: 'tasks_passed', from, to }],
};

const askedAt = (taskId: string, { ledger }: Records): Date | undefined =>
  ledger.find(({ events }) => events.some((event) => event.type === 'TaskAsked' && event.request.taskId === taskId))
    ?.at;
