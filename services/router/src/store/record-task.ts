import { insertInto, rowsAsked } from '@baton/messaging';
import type { TaskAsked, TaskEnded, TaskMoved, TasksDelivered, TasksDropped } from '../domain/conversation-event.ts';
import { keyOf } from '../domain/tasks/task-group.ts';
import type { Cause } from './cause.ts';

const insertTask = insertInto('task', {
  tenant: 'text',
  conversation_id: 'text',
  task_id: 'text',
  group_key: 'text',
  root_task_id: 'text',
  worker: 'text',
  request: 'text',
  deadline: 'timestamptz',
  asked_at: 'timestamptz',
});

export const askTask = ({ tx, tenant, conversationId }: Cause, event: TaskAsked) => {
  const { request, rootTaskId, with: worker, deadline, at } = event;
  const place = [tenant, conversationId, request.taskId, keyOf(request), rootTaskId];
  return tx.gather(insertTask, [...place, worker ?? null, JSON.stringify(request), deadline, at]);
};

const task = { tenant: 'text', conversation_id: 'text', task_id: 'text' };
const isIt =
  'task.tenant = given.tenant AND task.conversation_id = given.conversation_id AND task.task_id = given.task_id';

const updateWorker = {
  name: 'task-move',
  text: `UPDATE task SET worker = given.worker FROM ${rowsAsked('given', { ...task, worker: 'text' })} WHERE ${isIt}`,
};

export const moveTask = ({ tx, tenant, conversationId }: Cause, { request, with: worker }: TaskMoved) =>
  tx.gather(updateWorker, [tenant, conversationId, request.taskId, worker]);

const ended = {
  ...task,
  outcome: 'text',
  ended_by: 'text',
  result: 'text',
  tokens: 'bigint',
  ms: 'bigint',
  cost_minor_units: 'bigint',
  cost_currency: 'text',
  ended_at: 'timestamptz',
};

const updateTask = {
  name: 'task-end',
  text: `
    UPDATE task
    SET ${Object.keys(ended)
      .filter((column) => !Object.hasOwn(task, column))
      .map((column) => `${column} = given.${column}`)
      .join(', ')}
    FROM ${rowsAsked('given', ended)} WHERE ${isIt}`,
};

export const endTask = ({ tx, tenant, conversationId }: Cause, { result, at }: TaskEnded) => {
  const { taskId, outcome, by, usage = {} } = result;
  const { tokens = null, ms = null, cost } = usage;
  const end = [outcome, by.agentId, JSON.stringify(result), tokens, ms];
  const costs = [cost?.minorUnits ?? null, cost?.currency ?? null];
  return tx.gather(updateTask, [tenant, conversationId, taskId, ...end, ...costs, at]);
};

const settled = { tenant: 'text', conversation_id: 'text', group_key: 'text', settled_at: 'timestamptz' };

const settleGroup = {
  name: 'task-settle',
  text: `
    UPDATE task SET settled_at = given.settled_at FROM ${rowsAsked('given', settled)}
    WHERE task.conversation_id = given.conversation_id AND task.group_key = given.group_key
      AND task.tenant = given.tenant AND task.settled_at IS NULL`,
};

export const settleTasks = ({ tx, tenant, conversationId, now }: Cause, { key }: TasksDelivered | TasksDropped) =>
  tx.gather(settleGroup, [tenant, conversationId, key, now]);
