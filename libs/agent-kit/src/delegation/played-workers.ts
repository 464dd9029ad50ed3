import type { Assignment, TaskResult } from '../domain/delegating.ts';
import type { Turn } from '../domain/turn.ts';

type GivesOut = Pick<Turn, 'delegate' | 'fanOut' | 'delegations' | 'cancelDelegations'>;

/**
 * What a turn or a task gives out, in the specs of an agent: each piece of work is done at once, with what `perform` returns for it, or has
 * failed where it throws. Without it nobody takes any.
 */
export const playedWorkers = (perform?: (assignment: Assignment) => unknown): GivesOut => {
  let tasks = 0;
  const play = async (assignment: Assignment): Promise<TaskResult> => {
    tasks += 1;
    const taskId = `task-${tasks}`;
    try {
      return perform ? { taskId, outcome: 'done', output: await perform(assignment) } : failed(taskId, 'nobody');
    } catch {
      return failed(taskId, 'error');
    }
  };
  return {
    delegate: play,
    fanOut: (assignments) => Promise.all(assignments.map(play)),
    delegations: [],
    cancelDelegations: () => undefined,
  };
};

const failed = (taskId: string, code: string): TaskResult => ({
  taskId,
  outcome: 'failed',
  error: { step: 'task', code, attempts: 1, last: code },
});
