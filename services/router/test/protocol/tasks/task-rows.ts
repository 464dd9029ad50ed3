import type { ConversationEvent } from '../../../src/domain/conversation-event.ts';
import type { Over } from '../../../src/domain/decisions/task-completed.decision.ts';
import { keyOf, type TaskRecord } from '../../../src/domain/tasks/task-group.ts';

export interface TaskRow extends TaskRecord {
  readonly isSettled?: boolean;
}

/** The rows of the task table after an event. */
export const tasksAfter = (rows: readonly TaskRow[], event: ConversationEvent): readonly TaskRow[] => {
  if (event.type === 'TasksDelivered' || event.type === 'TasksDropped')
    return rows.map((row) => (row.key === event.key ? { ...row, isSettled: true } : row));
  if (event.type === 'TaskAsked') {
    if (rows.some(({ request }) => request.taskId === event.request.taskId)) throw new Error('a task twice');
    return [...rows, { key: keyOf(event.request), request: event.request }];
  }
  if (event.type !== 'TaskEnded') return rows;
  const { result } = event;
  return rows.map((row) => (row.request.taskId === result.taskId ? { ...row, result } : row));
};

export const isAsked = (tasks: readonly TaskRecord[], taskId: string): boolean =>
  tasks.some(({ request }) => request.taskId === taskId);

export const overIn = (tasks: readonly TaskRecord[], taskId: string): Over | undefined =>
  tasks.find(({ request }) => request.taskId === taskId)?.result;
