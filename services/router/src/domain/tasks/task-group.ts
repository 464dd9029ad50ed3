import type { TaskCompleted, TaskRequested, Usage } from '@baton/contracts';

/** A task that is not done. */
export interface OpenTask {
  readonly taskId: string;
  /** Whose it is to do; nobody's for the moment in which it ends for want of anybody. */
  readonly with?: string;
  /** Where whoever can may do it: what it takes. */
  readonly capability?: string;
  readonly deadline: Date;
  /** What it may take with all that it is made of; and what that has taken so far. */
  readonly budget?: Usage;
  readonly spent?: Usage;
}

/** Tasks whose results are waited for together. One that was asked for by itself is a group of its own. */
export interface TaskGroup {
  /** Its id; of a task by itself, the task's. */
  readonly key: string;
  /** Who gets the results. */
  readonly from: string;
  /** Under which its tasks were given out. */
  readonly epoch: number;
  /** How deep delegation is nested; 0 for an owner's own. */
  readonly depth: number;
  /** Whose worker asked, where no owner did. */
  readonly parentTaskId?: string;
  /** How many there will be; where nobody says, those that are known are all. */
  readonly size?: number;
  /** How many were asked for so far. */
  readonly seen: number;
  /** How many have ended; their results wait for the others. */
  readonly ended: number;
  /** The latest of its tasks'. */
  readonly deadline: Date;
  readonly open: readonly OpenTask[];
}

/** What is kept of all tasks of a conversation, also of those that are over. */
export interface Delegated {
  /** How many were ever given out. */
  readonly asked: number;
  /** The message whose writer was told that it is worked on. */
  readonly told?: string;
  /** Taken back before they were asked for: Kafka orders nothing between two topics. */
  readonly early?: readonly TakenBack[];
}

export interface TakenBack {
  readonly taskId: string;
  /** Who gives it out, and has taken it back. */
  readonly from: string;
}

/** What stands in a task, beside what decisions always know of it. */
export interface TaskRecord {
  readonly key: string;
  readonly request: TaskRequested;
  /** Once it has ended. */
  readonly result?: TaskCompleted;
}

export const nothingDelegated: Delegated = { asked: 0 };

export const keyOf = ({ groupId, taskId }: Pick<TaskRequested, 'groupId' | 'taskId'>): string => groupId ?? taskId;

/** All are in that there will be; or its time is over, and whatever is missing does not come. */
export const isComplete = ({ open, size, seen, deadline }: TaskGroup, now: Date): boolean =>
  open.length === 0 && (size === undefined || seen >= size || deadline <= now);

/** When time alone changes something about tasks. */
export const taskDeadlines = (tasks: readonly TaskGroup[]): readonly Date[] =>
  tasks.flatMap(({ open, deadline }) => (open.length > 0 ? open.map((task) => task.deadline) : [deadline]));
