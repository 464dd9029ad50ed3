import { waitsUntil } from '../../../src/domain/tasks/open-task.ts';
import type { Invariant } from '../invariant.ts';
import type { Seen, TaskChronicle } from './task-chronicle.ts';
import { tightLimits } from './tight-limits.ts';

const isOpen = ({ ends }: Seen): boolean => ends.length === 0;
const nameOf = ({ request }: Seen): string => request.taskId;

/** A task that was taken has not more than one end, and until then the router knows that it is open. */
const oneEndPerTask: Invariant = ({ tasks }, { after }) => {
  const known = after?.tasks.flatMap(({ open }) => open.map(({ taskId }) => taskId)) ?? [];
  const open = tasks.open.map(({ taskId }) => taskId);
  return [
    ...[...tasks.seen.values()].filter(({ ends }) => ends.length > 1).map((task) => `${nameOf(task)} has ended twice`),
    ...(known.toSorted().join() === open.toSorted().join() ? [] : [`open are ${open}; the router knows of ${known}`]),
  ];
};

/** Nobody gets a result but who asked for it and still does; nobody twice. */
const resultsToRequester: Invariant = ({ tasks, owner }, { before }) =>
  tasks.last.delivered.flatMap((task) => {
    const { from, parentTaskId } = task.request;
    const last = task.delivered.at(-1);
    const isPart = parentTaskId !== undefined;
    const to = isPart ? from.agentId : owner?.agentId;
    const isRight = last?.to === to && last?.mode === (isPart ? 'worker' : 'owner');
    const waits = !isPart || before?.tasks.some(({ open }) => open.some(({ taskId }) => taskId === parentTaskId));
    return [
      ...(isRight && (isPart || last?.epoch === owner?.epoch) ? [] : [`${nameOf(task)} was given to ${last?.to}`]),
      ...(waits ? [] : [`${nameOf(task)} was given to a worker whose task is over`]),
      ...(task.delivered.length > 1 ? [`${nameOf(task)} was given twice`] : []),
      ...(isOpen(task) ? [`${nameOf(task)} was given, and has not ended`] : []),
    ];
  });

/** A group is given whole: when all of it is in, or its time is over. */
const groupsWhole: Invariant = ({ tasks }, { now }) => {
  const groups = new Set(tasks.last.delivered.flatMap(({ request }) => request.groupId ?? []));
  return [...groups].flatMap((groupId) => {
    const all = [...tasks.seen.values()].filter(({ request }) => request.groupId === groupId);
    const kept = all.filter(({ delivered }) => delivered.length === 0);
    const size = all[0]?.request.groupSize ?? 0;
    const isOver = all.every(({ deadline }) => deadline <= now);
    return [
      ...kept.map((task) => `${groupId} was given without ${nameOf(task)}`),
      ...((tasks.asked.get(groupId) ?? 0) < size && !isOver ? [`${groupId} was given before all was asked for`] : []),
    ];
  });
};

/** What is open is wanted: by the owner of the moment, or for a task that is open. */
const noOrphans: Invariant = ({ tasks, owner }, { after }) =>
  [...tasks.seen.values()].filter(isOpen).flatMap((task) => {
    const { from, parentTaskId } = task.request;
    if (parentTaskId === undefined)
      return after?.status === 'open' && isOwners(task, tasks, owner?.agentId, from.agentId)
        ? []
        : [`${nameOf(task)} is open, and nobody waits for it`];
    const parent = tasks.seen.get(parentTaskId);
    const isWanted = parent && isOpen(parent) && parent.worker === from.agentId;
    return isWanted ? [] : [`${nameOf(task)} outlives what it is a part of`];
  });

const isOwners = ({ request }: Seen, { passes }: TaskChronicle, owner?: string, from?: string): boolean =>
  passes ? owner !== undefined : owner === from && request.from.agentId === from;

/** Whoever works on what has ended without their word is told. */
const workersAreStopped: Invariant = ({ tasks }) =>
  tasks.last.ended
    .filter(({ ends: [end], worker }) => worker && (end?.by.agentId === 'router' || end?.outcome === 'cancelled'))
    .filter(({ stopped, worker }) => !stopped.includes(worker ?? ''))
    .map((task) => `${task.worker} goes on with ${nameOf(task)}`);

/** Of two words about a task the first counts; whoever says another one is told, and who says the same again need not be. */
const lateWordsAreRefused: Invariant = ({ tasks }, { letter, told, after }) => {
  if (letter?.input.topic !== 'task completed') return [];
  const { taskId, outcome, by } = letter.input.data;
  const task = tasks.seen.get(taskId);
  const counts = task && tasks.last.ended.includes(task);
  const [end] = task?.ends ?? [];
  const isSame = end?.outcome === outcome && end.by.agentId === by.agentId;
  const isEarly = !task && after?.delegated.early?.some((one) => one.taskId === taskId);
  return told.length > 0 || counts || isSame || isEarly
    ? []
    : [`${letter.from} heard nothing of its word on ${taskId}`];
};

/** A conversation has not more tasks than it may have, nor deeper ones. */
const limitsHold: Invariant = ({ tasks }) => {
  const { openMax, askedMax, depthMax } = tightLimits;
  return [
    ...(tasks.open.length > openMax ? [`${tasks.open.length} tasks are open`] : []),
    ...(tasks.seen.size > askedMax ? [`${tasks.seen.size} tasks were given out`] : []),
    ...tasks.open.filter(({ depth }) => depth >= depthMax).map(({ taskId }) => `${taskId} is too deep`),
  ];
};

/** An owner that waits for others is not called slow. */
const patience: Invariant = (_, { after }) => {
  if (!after || after.handoff || !after.replyDueAt || after.owner.kind === 'human') return [];
  const until = waitsUntil(after);
  return until && after.replyDueAt < until && after.unanswered.length > 0
    ? ['the owner is called slow while it waits']
    : [];
};

export const taskInvariants: Readonly<Record<string, Invariant>> = {
  'one end per task': oneEndPerTask,
  'results to the requester alone': resultsToRequester,
  'groups whole': groupsWhole,
  'no task for nobody': noOrphans,
  'workers are stopped': workersAreStopped,
  'late words are refused': lateWordsAreRefused,
  'limits of tasks': limitsHold,
  'patience while others work': patience,
};
