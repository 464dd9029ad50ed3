import type { TaskCompleted, TaskRequested } from '@baton/contracts';

/** A piece of work is with somebody, or with nobody for want of anybody. */
export interface TaskAsked {
  readonly type: 'TaskAsked';
  readonly request: TaskRequested;
  /** Where the agent chosen is to do it. */
  readonly with?: string;
  /** As asked for, or as late as the policy and the task it is a part of allow. */
  readonly deadline: Date;
  /** The task of an owner's that it is a part of; itself where an owner asks. */
  readonly rootTaskId: string;
  /** The owner's deadline to speak, where somebody waits for its words. */
  readonly replyBy?: Date;
  /** The message whose writer is told that it is worked on. */
  readonly tells?: string;
  readonly at: Date;
}

/** Whoever is about to ask for it does not want it any more. */
export interface TaskTakenBack {
  readonly type: 'TaskTakenBack';
  readonly taskId: string;
  readonly from: string;
}

/** One of a group was refused: the others are not to wait for it. */
export interface TaskLeftOut {
  readonly type: 'TaskLeftOut';
  readonly key: string;
}

/** Whoever had it is gone; another one does it. */
export interface TaskMoved {
  readonly type: 'TaskMoved';
  readonly request: TaskRequested;
  readonly from: string;
  readonly with: string;
  readonly deadline: Date;
  readonly at: Date;
}

export interface TaskEnded {
  readonly type: 'TaskEnded';
  readonly result: TaskCompleted;
  /** Who had asked for it. */
  readonly from: string;
  readonly with?: string;
  readonly at: Date;
}

/** The results of a group, to whoever asked. */
export interface TasksDelivered {
  readonly type: 'TasksDelivered';
  readonly key: string;
  readonly to: string;
  readonly mode: 'owner' | 'worker';
  readonly epoch: number;
  readonly results: readonly TaskCompleted[];
  /** How many these are when all have been read. */
  readonly count: number;
  /** The owner's deadline to speak about it, where somebody waits for its words. */
  readonly replyBy?: Date;
}

/** Nobody waits for the results of a group any more. */
export interface TasksDropped {
  readonly type: 'TasksDropped';
  readonly key: string;
}

/** A new owner gets what its predecessor has given out. */
export interface TasksPassed {
  readonly type: 'TasksPassed';
  readonly from: string;
  readonly to: string;
}
