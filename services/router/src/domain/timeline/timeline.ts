import type { ContextPackage, HandoffReason, Readback, TaskCompleted, TaskRequested } from '@baton/contracts';
import type { RecordedDecision } from '@baton/routing';
import type { Conversation, Party } from '../conversation.ts';
import type { KeptEvent } from './kept-event.ts';
import type { Entry } from './timeline-entry.ts';

/** What one transaction added to the ledger. */
export interface LedgerRow {
  readonly at: Date;
  readonly traceparent?: string;
  readonly events: readonly KeptEvent[];
}

/** What is kept with a decision beside what the ledger has. */
export type DecisionBasis = Pick<RecordedDecision, 'claims' | 'classifier' | 'madeFrom'>;

/** Everything that is kept of a conversation. What was erased is not in it. */
export interface Records {
  readonly tenant: string;
  readonly conversationId: string;
  readonly conversation?: Conversation;
  /** In the order they were written. */
  readonly ledger: readonly LedgerRow[];
  /** How many rows before these are not here. */
  readonly cut: number;
  /** By message id. */
  readonly words: ReadonlyMap<string, string>;
  /** By handoff id. */
  readonly handoffs: ReadonlyMap<string, { readonly reason?: HandoffReason; readonly package?: ContextPackage }>;
  /** By decision id. */
  readonly decisions: ReadonlyMap<string, DecisionBasis>;
  /** By attempt id. */
  readonly readbacks: ReadonlyMap<string, Readback>;
  /** By task id. */
  readonly tasks: ReadonlyMap<string, Partial<Pick<TaskRequested, 'description'> & Pick<TaskCompleted, 'error'>>>;
}

/** A customer's message and what came of it. */
export interface Turn {
  readonly number: number;
  readonly messageId: string;
  readonly at: string;
  /** From asked to answered; absent until somebody has. */
  readonly answeredMs?: number;
  readonly answeredBy?: string;
  readonly headline: string;
}

/** `erased`: nothing but the ledger is left; `unknown`: there never was such a conversation, only refusals. */
export type TimelineStatus = Conversation['status'] | 'erased' | 'unknown';

export interface Timeline {
  readonly conversationId: string;
  readonly tenant: string;
  readonly status: TimelineStatus;
  readonly owner?: Party;
  readonly epoch?: number;
  readonly customer?: { readonly id: string; readonly name?: string };
  readonly channel?: string;
  readonly language?: string;
  readonly beganAt?: string;
  readonly cut: number;
  readonly turns: readonly Turn[];
  readonly entries: readonly Entry[];
}
