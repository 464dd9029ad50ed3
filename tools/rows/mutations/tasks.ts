import type { Mutation } from '../mutation.ts';

const domain = 'services/router/src/domain';
const tasks = 'e2e/tasks.e2e.spec.ts';

/** Work that is given out. */
export const taskMutations: readonly Mutation[] = [
  {
    row: 'T14',
    name: 'a group is given back with the first of its results',
    file: `${domain}/tasks/task-group.ts`,
    from: 'open.length === 0 && (size',
    to: 'open.length >= 0 && (size',
    test: tasks,
    only: 'a fan-out of 100 tasks',
  },
  {
    row: 'P5',
    name: 'workers go on for a former owner',
    file: `${domain}/decisions/handoff-accepted.decision.ts`,
    from: 'passTasks(offer.attempt.target, facts, now),',
    to: '',
    test: tasks,
    only: 'work that a former owner gave out',
  },
  {
    row: 'P5',
    name: 'a deadline of a task ends nothing',
    file: `${domain}/tasks/expire-tasks.ts`,
    from: 'OpenTask, now: Date): boolean => deadline <= now;',
    to: 'OpenTask, now: Date): boolean => deadline > now;',
    test: tasks,
    only: 'a fan-out of 100 tasks',
  },
  {
    row: 'P6',
    name: 'anybody may say that a task is done',
    file: `${domain}/decisions/task-completed.decision.ts`,
    from: 'if (by.agentId !== task.with)',
    to: "if (by.agentId === '')",
    test: tasks,
    only: 'comes back to the owner that asked',
  },
];
