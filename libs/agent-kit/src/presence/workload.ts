/** How busy an agent is. */
export interface Load {
  /** Worked on by this instance. */
  readonly inFlight: number;
  /** Nobody works on it yet. */
  readonly waiting: number;
}

/** Whoever knows how busy the agent is. */
export abstract class Workload {
  abstract load(): Promise<Load>;
}
