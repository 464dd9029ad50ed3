import type { Envelope } from '@baton/contracts';
import type { Transaction } from '../database/database.ts';

/** What a handler is given beside the data. */
export interface Delivery<T = unknown> {
  event: Envelope<T>;
  topic: string;
  partition: number;
  offset: string;
  /** The record's own time, by the broker or by its producer. */
  timestamp: Date;
  /** When this transaction began, by the database's clock. */
  now: Date;
  /** The transaction that also holds the inbox row: all effects of a handler go through it. */
  tx: Transaction;
  /** `ce_source`. */
  source: string;
}
