import type { TaskCompleted } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import { type Conversation, owesWords } from '../conversation.ts';
import type { ConversationEvent, TaskEnded } from '../conversation-event.ts';
import { replyDeadline } from '../decisions/deliver.ts';
import { evolve } from '../evolve.ts';
import type { HandoffFacts } from '../facts.ts';
import { isOrphan, openTask } from './open-task.ts';
import { overspent } from './task-budget.ts';
import { isComplete, keyOf, type OpenTask, type TaskGroup } from './task-group.ts';

/** How a task ends; whose it is and of which group is known. */
export type Ending = Pick<TaskCompleted, 'taskId' | 'outcome' | 'by'> &
  Partial<Pick<TaskCompleted, 'output' | 'error' | 'usage'>>;

/** Who says what nobody else does. */
export const router = { agentId: 'router' };

/** Ends these tasks and what they are made of, and gives every group that is whole to whoever asked for it. */
export const endTasks =
  (endings: readonly Ending[], facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const ended = chain(conversation, ...endings.map((ending) => end(ending, now)), endDear(now), cancelOrphans(now));
    return [...ended, ...chain(ended.reduce<Conversation>(evolve, conversation), deliverWhole(ended, facts, now))];
  };

/** Ends all tasks of these groups, and what they are made of, for nobody: no result is given to anybody. */
export const cancelGroups =
  (isMeant: (group: TaskGroup) => boolean, now: Date): Step =>
  (conversation) =>
    chain(
      conversation,
      ...conversation.tasks
        .filter(isMeant)
        .flatMap(({ open }) => open.map(({ taskId }) => end({ taskId, outcome: 'cancelled', by: router }, now))),
      cancelOrphans(now),
      ({ tasks }) => tasks.filter(isMeant).map(drop),
    );

const end =
  (ending: Ending, at: Date): Step =>
  (conversation) => {
    const found = openTask(conversation, ending.taskId);
    if (!found) return [];
    const { group, task } = found;
    const grouped = group.key !== task.taskId && { groupId: group.key };
    const result = { ...ending, ...grouped, conversationId: conversation.id };
    return [{ type: 'TaskEnded', result, from: group.from, ...(task.with && { with: task.with }), at }];
  };

/** What has taken more than it may, with all that it is made of. */
const endDear =
  (now: Date): Step =>
  (conversation) => {
    const dear = conversation.tasks.flatMap(({ open }) => open.filter((task) => overspent(task)));
    return chain(conversation, ...dear.map((task) => end(spentOf(task), now)));
  };

const spentOf = (task: OpenTask): Ending => ({
  taskId: task.taskId,
  outcome: 'failed',
  by: router,
  error: {
    step: 'budget',
    code: 'budget_spent',
    attempts: 1,
    last: `Its parts have taken too much: ${overspent(task)}.`,
  },
});

const drop = ({ key }: TaskGroup): ConversationEvent => ({ type: 'TasksDropped', key });

/** Level by level, until none is left: what they found is for nobody. */
const cancelOrphans =
  (now: Date): Step =>
  (conversation) => {
    const orphans = conversation.tasks.filter((group) => isOrphan(conversation, group));
    if (orphans.length === 0) return [];
    const open = orphans.flatMap((group) => group.open);
    const ends = open.map(({ taskId }) => end({ taskId, outcome: 'cancelled', by: router }, now));
    return chain(conversation, ...ends, () => orphans.map(drop), cancelOrphans(now));
  };

const deliverWhole =
  (just: readonly ConversationEvent[], facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    chain(
      conversation,
      ...conversation.tasks
        .filter((group) => isComplete(group, now))
        .map((group) => deliver(group, resultsOf(group, just, facts), facts, now)),
    );

/** What is kept already, and what has just ended. */
const resultsOf = ({ key }: TaskGroup, just: readonly ConversationEvent[], { tasks = [] }: HandoffFacts) => [
  ...tasks.filter((record) => record.key === key).flatMap(({ result }) => result ?? []),
  ...just
    .filter((event): event is TaskEnded => event.type === 'TaskEnded' && keyOf(event.result) === key)
    .map(({ result }) => result),
];

const deliver =
  (group: TaskGroup, results: readonly TaskCompleted[], facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const { key, from, ended: count, parentTaskId } = group;
    if (count === 0) return [{ type: 'TasksDropped', key }];
    const mode = parentTaskId === undefined ? 'owner' : 'worker';
    const epoch = mode === 'owner' ? conversation.epoch : group.epoch;
    const delivered = { type: 'TasksDelivered', key, to: from, mode, epoch, results, count } as const;
    const after = evolve(conversation, delivered);
    const isAwaited = mode === 'owner' && !conversation.handoff && owesWords(conversation);
    const replyBy = isAwaited ? replyDeadline(after, facts, now) : undefined;
    return [{ ...delivered, ...(replyBy && { replyBy }) }];
  };
