import type { Transaction } from '../database/database.ts';
import type { Outgoing } from './outgoing.ts';

/** Messages that are published if, and only if, the transaction commits; in order per key. */
export abstract class Outbox {
  /**
   * One statement for all messages, and for those that others of the transaction add at the same time. The active trace
   * context becomes theirs; the relay has them after the commit.
   */
  abstract add(tx: Transaction, messages: readonly Outgoing[]): Promise<void>;
}
