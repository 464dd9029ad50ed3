import type { HistoryTurn, Operator, Returns } from '@baton/contracts';
import type { Claim, Closed } from './item.ts';

/** An operator took it. With a bid, that is the acceptance of the offer. */
export interface Claimed {
  readonly type: 'Claimed';
  readonly claim: Claim;
  readonly bidId?: string;
}

/** The router made the desk the owner. `heard`: what was said since the offer. */
export interface Granted {
  readonly type: 'Granted';
  readonly epoch: number;
  readonly heard: readonly HistoryTurn[];
}

/** Nobody holds it any more. */
export interface Released {
  readonly type: 'Released';
  readonly because: 'operator' | 'lease_lost';
}

export interface MessageHeard {
  readonly type: 'MessageHeard';
  readonly epoch: number;
  readonly turn: HistoryTurn;
}

/** What was closed goes on: the customer wrote again, or the end did not hold. */
export interface Reopened {
  readonly type: 'Reopened';
}

/** Words for the customer: an operator's, or the desk's own. */
export interface Said {
  readonly type: 'Said';
  readonly messageId: string;
  readonly text: string;
  readonly language?: string;
  readonly operator?: Operator;
  readonly inReplyTo?: string;
  readonly resolves?: true;
}

/** One agent, or whoever covers what the customer wants. */
export interface ReturnTarget {
  readonly agentId?: string;
  /** As the operator says it, where the agents before took it for something else. */
  readonly intent?: string;
}

/** The conversation is offered to an AI again, with what the person settled. */
export interface ReturnRequested {
  readonly type: 'ReturnRequested';
  readonly handoffId: string;
  readonly operator: Operator;
  readonly to: ReturnTarget;
  readonly returns: Returns;
  readonly summary: string;
  readonly task: string;
}

/** The AI did not take it: the floor never left the desk. */
export interface ReturnFailed {
  readonly type: 'ReturnFailed';
}

export interface ChoiceMade {
  readonly type: 'ChoiceMade';
  readonly choice: string;
}

export interface ItemClosed {
  readonly type: 'ItemClosed';
  readonly as: Closed;
}

/** What happens to an item once it is there. */
export type ItemEvent =
  | Claimed
  | Granted
  | Released
  | MessageHeard
  | Reopened
  | Said
  | ReturnRequested
  | ReturnFailed
  | ChoiceMade
  | ItemClosed;
