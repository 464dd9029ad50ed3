import type { ErrorReport, Usage } from '@baton/contracts';

/** A duration: `'500ms'`, `'30s'`, `'5m'`, `'1h'`. */
export type Duration = `${number}${'ms' | 's' | 'm' | 'h'}`;

/** A piece of work to be given out. */
export interface Assignment {
  /** One agent by its id, or whoever has the capability and the least to do. */
  readonly to: { readonly agentId: string } | { readonly capability: string };
  /** What is to be done: 1 to 4,000 characters. */
  readonly description: string;
  /** Plain JSON; all of it together is at most 64 KiB. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** What it may take with all that its workers give out in turn: beyond, it ends as `failed`, code `budget_spent`. */
  readonly budget?: Usage;
}

export interface Deadline {
  /** From now on; what is not in by then ends as `timeout`. */
  readonly within: Duration;
}

/** What became of a piece of work. */
export type TaskResult = TaskDone | TaskNotDone;

export interface TaskDone {
  readonly outcome: 'done';
  readonly taskId: string;
  /** What the worker found: JSON of its making, to be checked before it is relied on. */
  readonly output: unknown;
}

export interface TaskNotDone {
  readonly outcome: 'failed' | 'timeout' | 'cancelled';
  readonly taskId: string;
  /** What there was of it. */
  readonly output?: unknown;
  /** `nobody` where no agent that lives has the capability, otherwise the code of what went wrong. */
  readonly error?: ErrorReport;
}

/** Giving work out, and going on with what came of it. */
export interface Delegating {
  /**
   * One piece of work, and its result. Whoever waits takes no place and outlives a restart: the run ends here, and once the result is
   * in, the code runs again **from its beginning**, up to here with the same answers as before. So what stands before a call runs
   * again: it decides by what it is given alone (`now`, never the clock), and changes nothing outside but under `effectKey`. Nothing behind
   * a call that waits is run, no `finally` either.
   * @throws TerminalError `no_delegation_allowed` for an offer and while a person is awaited; `delegations_differ` where a run gives
   * other work out at the place of a former one; `not_sendable` for what the wire does not take
   */
  delegate(assignment: Assignment & Deadline): Promise<TaskResult>;
  /**
   * Many pieces of work at the same time: their results in the order asked for, all at once when the last one is in, or at the
   * deadline with what there is. As `delegate` otherwise.
   */
  fanOut(assignments: readonly Assignment[], deadline: Deadline): Promise<readonly TaskResult[]>;
}

/** Work that is given out and not back yet. */
export interface Delegation {
  readonly taskId: string;
  readonly to: Assignment['to'];
  readonly description: string;
  /** ISO 8601, UTC. */
  readonly deadline: string;
}
