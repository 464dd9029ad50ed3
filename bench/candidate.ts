import type { Ground } from './ground.ts';

/** How long handoffs took, from the request to the first words of the next party, ms; in the order they ended. */
export interface Lap {
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
}

/** Something that hands over: the system, a bare chain, a plain transport. */
export interface Candidate {
  readonly name: string;
  /** By what they are, so that processor time can be told apart; Kafka and PostgreSQL are the ground's. */
  readonly processes: readonly { readonly name: string; readonly pid: number }[];
  /** So many handoffs always under way. */
  closedLoop(inFlight: number, seconds: number): Promise<Lap>;
  /** So many begin in a second, whether those before have ended or not. */
  steady(perSecond: number, seconds: number): Promise<Lap>;
  stop(): Promise<void>;
}

/** Ready when it resolves; nothing of it is left when it has stopped but its topics and tables. */
export type Start = (ground: Ground) => Promise<Candidate>;
