import { Logger } from '@nestjs/common';
import { type ProducedRecord, type Producer, SendFailure } from '../driver/driver.ts';
import { groupBy } from '../group-by.ts';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import type { Postponed } from './postponed.ts';
import { spanned } from './send.span.ts';

/** Sends rows as one batch; only where that is refused, in parts, to find out what is to blame. */
export class BatchSender {
  private readonly logger = new Logger('Relay');

  constructor(
    private readonly producer: Producer,
    private readonly postponed: Postponed,
  ) {}

  /** @returns the rows that are in Kafka; the others are postponed. @throws SendFailure `unavailable` */
  async send(rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
    try {
      await spanned(rows, () => this.producer.sendBatch(rows.map(toRecord)));
      this.postponed.sent(rows);
      return rows;
    } catch (error) {
      if (!(error instanceof SendFailure) || error.reason === 'unavailable') throw error;
      return this.isolate(rows, error);
    }
  }

  private async isolate(rows: readonly OutboxRow[], failure: SendFailure): Promise<OutboxRow[]> {
    const parts = split(rows, failure);
    if (parts.length === 1) return this.postpone(rows, failure);
    const sent: OutboxRow[] = [];
    for (const part of parts) sent.push(...(await this.send(part)));
    return sent;
  }

  private postpone([row]: readonly OutboxRow[], { reason, message }: SendFailure): [] {
    if (!row) return [];
    const ms = reason === 'size' ? this.postponed.postponeRow(row) : this.postponed.postponeTopic(row.topic);
    const what =
      reason === 'size' ? `Event ${row.event_id} is too large for ${row.topic}` : `${row.topic} takes nothing`;
    this.logger.error(`${what} (${message}); next try in ${ms} ms`);
    return [];
  }
}

/** By topic first; within one topic in halves, if it is size that is in the way. */
function split(rows: readonly OutboxRow[], { reason }: SendFailure): readonly (readonly OutboxRow[])[] {
  const topics = [...groupBy(rows, ({ topic }) => topic).values()];
  if (topics.length > 1 || reason === 'topic' || rows.length === 1) return topics;
  const half = Math.ceil(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)];
}

const toRecord = ({ topic, key, payload, headers }: OutboxRow): ProducedRecord => ({
  topic,
  key,
  value: payload,
  headers,
});
