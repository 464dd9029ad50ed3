import type { TaskRequested } from '@baton/contracts';
import { agentCalled } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { HandoffFacts } from '../facts.ts';
import { chooseWorker } from './choose-worker.ts';
import { cancelGroups, type Ending, endTasks, router } from './end-tasks.ts';
import { type Found, openTask } from './open-task.ts';
import { isComplete, type OpenTask, type TaskGroup } from './task-group.ts';

/** Whether time, or the end of a worker, has something to do here. */
export const hasExpired = (conversation: Conversation, facts: HandoffFacts, now: Date): boolean =>
  openTasks(conversation).some((task) => isLate(task, now) || isStranded(task, facts)) ||
  conversation.tasks.some((group) => isComplete(group, now));

/**
 * Ends what is late; what was with somebody who is gone is given to the next who can, or fails. All that ends does so at once: of what a
 * group has, a second look would lack the first.
 */
export const expireTasks =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const all = conversation.tasks.flatMap((group) => group.open.map((task) => ({ group, task })));
    const late = all.filter(({ task }) => isLate(task, now)).map(({ task }) => tooLate(task));
    const stranded = all.filter(({ task }) => !isLate(task, now) && isStranded(task, facts));
    const gone = stranded.filter((one) => !canMove(one, conversation, facts)).map(({ task }) => workerGone(task));
    return chain(
      conversation,
      endTasks([...late, ...gone], facts, now),
      ...stranded.map((one) => move(one, facts, now)),
    );
  };

const openTasks = ({ tasks }: Conversation): readonly OpenTask[] => tasks.flatMap(({ open }) => open);

const isLate = ({ deadline }: OpenTask, now: Date): boolean => deadline <= now;

/** An agent without a card takes part no more. */
const isStranded = ({ with: worker }: OpenTask, { agents }: HandoffFacts): boolean =>
  worker !== undefined && !agentCalled(agents, worker);

/** To whom a task may go on, and with what. */
const canMove = ({ group, task }: Found, conversation: Conversation, facts: HandoffFacts): boolean =>
  nextFor(group, task, conversation, facts) !== undefined && requestOf(task, facts) !== undefined;

const nextFor = (
  { from }: TaskGroup,
  { capability }: OpenTask,
  conversation: Conversation,
  { agents }: HandoffFacts,
): string | undefined => (capability ? chooseWorker({ capability }, from, conversation, agents) : undefined);

const requestOf = ({ taskId }: OpenTask, { tasks = [] }: HandoffFacts): TaskRequested | undefined =>
  tasks.find(({ request }) => request.taskId === taskId)?.request;

const move =
  ({ group, task }: Found, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const { taskId, deadline, with: from = '' } = task;
    const next = nextFor(group, task, conversation, facts);
    const request = requestOf(task, facts);
    if (!next || !request || !openTask(conversation, taskId)) return [];
    return chain(
      conversation,
      () => [{ type: 'TaskMoved', request, from, with: next, deadline, at: now }],
      cancelGroups(({ parentTaskId }) => parentTaskId === taskId, now),
    );
  };

const tooLate = ({ taskId }: OpenTask): Ending => ({ taskId, outcome: 'timeout', by: router });

const workerGone = ({ taskId, with: worker }: OpenTask): Ending => ({
  taskId,
  outcome: 'failed',
  by: router,
  error: { step: 'route', code: 'worker_gone', attempts: 1, last: `${worker} is not there any more.` },
});
