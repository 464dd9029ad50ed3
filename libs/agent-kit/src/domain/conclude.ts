import type { Contract } from '@baton/contracts';
import type { Action } from './action.ts';
import { concludeBid } from './conclude-bid.ts';
import { concludeHandOff } from './conclude-hand-off.ts';
import { concludeReply } from './conclude-reply.ts';
import { outOfScope } from './last-resort.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** How a turn ended, and all that is needed to tell it. */
export interface Ending<A extends Action = Action> {
  readonly action: A;
  /** Names of the facts that were read. */
  readonly factsRead: readonly string[];
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

/** Ends a turn that is still due. */
export const conclude = (session: Session, work: Work, ending: Ending): Concluded => {
  const { action } = ending;
  if (work.kind === 'bid') return concludeBid(session, ending);
  if (action.kind === 'reply') return concludeReply(session, work, { ...ending, action });
  if (work.kind === 'turn' && work.mode === 'companion') return { session };
  const request = action.kind === 'handOff' ? action : outOfScope(session, action);
  return concludeHandOff(session, { ...ending, action: request });
};
