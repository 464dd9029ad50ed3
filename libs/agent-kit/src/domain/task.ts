import type { TaskRequested } from '@baton/contracts';
import type { Delegating } from './delegating.ts';

/** A piece of somebody else's work, and everything a worker is given to do it with. */
export interface Task extends Delegating {
  readonly mode: 'worker';
  readonly taskId: string;
  readonly conversationId: string;
  /** The agent that asked for it. */
  readonly from: string;
  readonly description: string;
  /** JSON of the asker's making, to be checked before it is relied on. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What comes later is not heard. */
  readonly deadline: Date;
  /** The idempotency key of the task's act outside, the same however often it is performed. */
  readonly effectKey: string;
  /** When it was begun; the same in each run. */
  readonly now: Date;
  /** Aborts at the deadline, and when nobody wants the result any more. */
  readonly signal: AbortSignal;
}

/** Perform a task. */
export interface TaskWork {
  readonly kind: 'task';
  readonly task: TaskRequested;
  /** Its results are in. */
  readonly resumed?: true;
}
