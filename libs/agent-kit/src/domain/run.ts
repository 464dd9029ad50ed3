import { type TaskCompleted, type TaskRequested, taskRequested, type Usage } from '@baton/contracts';
import type { Assignment, Delegation, TaskResult } from './delegating.ts';
import type { Message } from './ending.ts';
import type { Session } from './session.ts';
import type { TaskWork } from './task.ts';
import type { Work } from './work.ts';

/** What a work item is about. */
export type ItemWork = Work | TaskWork;

/** A call of `delegate` or `fanOut`. */
export interface Call {
  /** From 0, in the order of the run. */
  readonly place: number;
  readonly kind: 'delegate' | 'fanOut';
  readonly assignments: readonly Assignment[];
  /** How long the run was under way by then, and how long the results are waited for. */
  readonly afterMs: number;
  readonly withinMs: number;
}

/** A call that has to wait, and what it asks for, in its order. */
export interface Asked {
  readonly call: Call;
  readonly requests: readonly TaskRequested[];
}

/** A task that was asked for, and what came of it so far. */
export interface GivenOut extends Delegation {
  readonly place: number;
  readonly kind: Call['kind'];
  readonly groupId?: string;
  readonly result?: TaskResult;
}

/** A turn or a task as its first run was given it, and what was given out since: each run is given the same. */
export interface Begun {
  /** ISO 8601, UTC. */
  readonly beganAt: string;
  /** The conversation as it was then; none for a task. */
  readonly session?: Session;
  /** What other turns waited for then. */
  readonly delegations: readonly Delegation[];
  /** What its runs have taken so far. */
  readonly usage: Usage;
  /** Of the run that began it. */
  readonly traceparent?: string;
  /** In the order in which it was given out. */
  readonly givenOut: readonly GivenOut[];
}

/** One that waits for what it has given out, to be run again from its beginning. */
export interface Run extends Begun {
  readonly runId: string;
}

/** The first run of all. */
export const begunAt = (now: Date): Begun => ({ beganAt: now.toISOString(), delegations: [], usage: {}, givenOut: [] });

/** Where a work item stands in line: its conversation's turns come one after the other, each task is a line of its own. No conversation's id begins with a slash. */
export const lineOf = (conversationId: string, work: ItemWork): string =>
  work.kind === 'task' ? taskLine(work.task.taskId) : conversationId;

/** A task's is its run's id, too. */
export const taskLine = (taskId: string): string => `/${taskId}`;

/** The same for the same turn or task, however often it comes. */
export const runIdOf = (conversationId: string, work: Exclude<ItemWork, { kind: 'bid' }>): string => {
  switch (work.kind) {
    case 'task':
      return lineOf(conversationId, work);
    case 'turn':
      return turnRunId(conversationId, work.epoch, work.messageId);
    case 'returned':
      return `${conversationId}/returned:${work.returned.handoffId}`;
    case 'decided':
      return `${conversationId}/decided:${work.decided.approvalId}`;
  }
};

export const turnRunId = (conversationId: string, epoch: number, messageId: string): string =>
  `${conversationId}/turn:${epoch}:${messageId}`;

/** How a run that gives other work out than the one before it differs, told without what was given out; undefined if it does not. */
export const differenceOf = (
  call: Pick<Call, 'kind' | 'assignments'>,
  before: readonly GivenOut[],
): string | undefined => {
  const [first] = before;
  if (first && first.kind !== call.kind) return `${call.kind}() stands where ${first.kind}() stood`;
  if (before.length !== call.assignments.length)
    return `${call.assignments.length} pieces of work stand where ${before.length} stood`;
  const other = before.findIndex(({ to, description }, nth) => !isSame(call.assignments[nth], { to, description }));
  if (other < 0) return undefined;
  return `work for ${nameOf(call.assignments[other]?.to)} stands where other work for ${nameOf(before[other]?.to)} stood`;
};

const isSame = (one: Assignment | undefined, other: Assignment): boolean =>
  one?.description === other.description && nameOf(one.to) === nameOf(other.to);

const nameOf = (to: Assignment['to'] | undefined): string =>
  to && 'agentId' in to ? `the agent ${to.agentId}` : `the capability ${to?.capability}`;

/** Who gives work out, and in whose name. */
export interface Giver {
  readonly agentId: string;
  readonly conversationId: string;
  readonly epoch: number;
  /** For a worker: its own task. */
  readonly parent?: Pick<TaskRequested, 'taskId' | 'depth'>;
}

/** The requests of a call. @param idOf the id of the nth task, and without one that of the group */
export const requestsOf = (
  { agentId, conversationId, epoch, parent }: Giver,
  { kind, assignments, withinMs, afterMs }: Call,
  claimedAt: Date,
  idOf: (nth?: number) => string,
): TaskRequested[] => {
  const group = kind === 'fanOut' ? { groupId: idOf(), groupSize: assignments.length } : {};
  const deadline = new Date(claimedAt.getTime() + afterMs + withinMs).toISOString();
  return assignments.map(({ to, description, input = {}, budget }, nth) => ({
    taskId: idOf(nth),
    ...group,
    parentTaskId: parent?.taskId,
    conversationId,
    epoch,
    from: { agentId },
    to,
    description,
    input,
    ...(budget && { budget }),
    deadline,
    depth: parent ? parent.depth + 1 : 0,
  }));
};

/** A request bears the id of its task as the event's, so that its refusal is known as its end. */
export const requestMessages = (asked: readonly Asked[]): Message[] =>
  asked.flatMap(({ requests }) => requests.map((data) => ({ contract: taskRequested, data, id: data.taskId })));

/** What the router says of a task, as its asker is given it. */
export const resultOf = ({ taskId, outcome, output, error }: TaskCompleted): TaskResult =>
  outcome === 'done' ? { taskId, outcome, output } : { taskId, outcome, output, error };
