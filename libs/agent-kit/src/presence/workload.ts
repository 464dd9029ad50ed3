/** How busy an agent is. */
export interface Load {
  /** Worked on by this instance. */
  readonly inFlight: number;
  /** Nobody works on it yet, in any instance. */
  readonly waiting: number;
  /** How long a turn takes, in milliseconds, where there were any. */
  readonly turnMs?: number;
  /** How long whoever comes now is likely to wait, in milliseconds, where it knows better than its turns tell. */
  readonly waitMs?: number;
}

/** Whoever knows how busy the agent is. */
export abstract class Workload {
  abstract load(): Promise<Load>;
}
