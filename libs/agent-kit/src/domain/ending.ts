import type { Contract, Execution, Usage } from '@baton/contracts';
import type { Action } from './action.ts';
import type { Session } from './session.ts';

/** How a turn ended, and all that is needed to tell it. */
export interface Ending<A extends Action = Action> {
  readonly action: A;
  /** Names of the facts that were read. */
  readonly factsRead: readonly string[];
  /** Of models. */
  readonly usage?: Usage;
  /** What became of the act that was to be carried out. */
  readonly execution?: Execution;
  readonly agentId: string;
  readonly at: Date;
  /** A fresh id at each call. */
  readonly newId: () => string;
}

export interface Message<T = unknown> {
  readonly contract: Contract<T>;
  readonly data: T;
  readonly id?: string;
}

/** The session after a turn, and what is said about it on the wire. */
export interface Concluded {
  readonly session: Session;
  readonly message?: Message;
}
