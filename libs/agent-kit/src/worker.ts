import { TerminalError } from '@baton/messaging';
import { Injectable } from '@nestjs/common';
import type { Task } from './domain/task.ts';

/** An agent's own part in what others give out: one task in, its output out. The kit does the rest. */
export abstract class Worker {
  /**
   * Many at once, also of one conversation. May run again for the same task after a crash, so an act outside carries `task.effectKey`
   * as its idempotency key. An error is retried; after the third the task has failed, with a report for whoever asked. A `TerminalError`
   * is not retried.
   * @returns plain JSON, with all around it at most 64 KiB; more has failed as `too_large`. Nothing is an output, too
   */
  abstract perform(task: Task): Promise<unknown>;
}

/** Of an agent that talks to customers alone. */
@Injectable()
export class NoWorker extends Worker {
  override perform(): Promise<unknown> {
    throw new TerminalError('no_worker', 'This agent performs no tasks: runAgent() was given no worker.');
  }
}
