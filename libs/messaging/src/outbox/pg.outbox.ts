import { encode } from '@baton/contracts';
import type { Transaction } from '../database/database.ts';
import { envelopeOf, topicOf } from './envelope.ts';
import type { AddedRow, NewOutboxRow, OutboxStore } from './outbox.store.ts';
import { Outbox } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';
import { shardOf } from './shard.ts';

/** To whoever publishes them. */
export type HandOver = (committed: readonly AddedRow[]) => void;

/** Messages as rows of the table `outbox`. */
export class PgOutbox extends Outbox {
  constructor(
    private readonly store: OutboxStore,
    private readonly source: string,
    private readonly handOver: HandOver,
  ) {
    super();
  }

  async add(tx: Transaction, messages: readonly Outgoing[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map((message) => this.toRow(message));
    const added = await this.store.add(tx, rows);
    tx.afterCommit(() => this.handOver(added));
  }

  private toRow(message: Outgoing): NewOutboxRow {
    const event = envelopeOf(message, this.source);
    const { topic, key, value, headers } = encode(event, topicOf(message));
    return {
      shard: shardOf(key),
      event_id: event.id,
      topic,
      key,
      type: event.type,
      headers,
      payload: value,
    };
  }
}
