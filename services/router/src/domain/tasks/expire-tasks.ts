import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { HandoffFacts } from '../facts.ts';
import { agentCalled } from '../routing/agent.ts';
import { chooseWorker } from './choose-worker.ts';
import { cancelGroups, type Ending, endTasks, router } from './end-tasks.ts';
import { isComplete, type OpenTask, type TaskGroup } from './task-group.ts';

/** Whether time, or the end of a worker, has something to do here. */
export const hasExpired = (conversation: Conversation, facts: HandoffFacts, now: Date): boolean =>
  openTasks(conversation).some((task) => isLate(task, now) || isStranded(task, facts)) ||
  conversation.tasks.some((group) => isComplete(group, now));

/** Ends what is late; what was with somebody who is gone is given to the next who can, or fails. */
export const expireTasks =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const late = openTasks(conversation).filter((task) => isLate(task, now));
    return chain(
      conversation,
      endTasks(
        late.map(({ taskId }) => ({ taskId, outcome: 'timeout', by: router })),
        facts,
        now,
      ),
      moveStranded(facts, now),
    );
  };

const openTasks = ({ tasks }: Conversation): readonly OpenTask[] => tasks.flatMap(({ open }) => open);

const isLate = ({ deadline }: OpenTask, now: Date): boolean => deadline <= now;

/** An agent without a card takes part no more. */
const isStranded = ({ with: worker }: OpenTask, { agents }: HandoffFacts): boolean =>
  worker !== undefined && !agentCalled(agents, worker);

const moveStranded =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    chain(
      conversation,
      ...conversation.tasks.flatMap((group) =>
        group.open.filter((task) => isStranded(task, facts)).map((task) => move(group, task, facts, now)),
      ),
    );

const move =
  (group: TaskGroup, task: OpenTask, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const { taskId, capability, deadline, with: from = '' } = task;
    if (!conversation.tasks.some(({ open }) => open.some((one) => one.taskId === taskId))) return [];
    const request = facts.tasks?.find((record) => record.request.taskId === taskId)?.request;
    const next = capability ? chooseWorker({ capability }, group.from, conversation, facts.agents) : undefined;
    if (!next || !request) return endTasks([gone(taskId, from)], facts, now)(conversation);
    return chain(
      conversation,
      () => [{ type: 'TaskMoved', request, from, with: next, deadline, at: now }],
      cancelGroups(({ parentTaskId }) => parentTaskId === taskId, now),
    );
  };

const gone = (taskId: string, worker: string): Ending => ({
  taskId,
  outcome: 'failed',
  by: router,
  error: { step: 'route', code: 'worker_gone', attempts: 1, last: `${worker} is not there any more.` },
});
