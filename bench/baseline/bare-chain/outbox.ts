import { Producer } from '@platformatic/kafka';
import type { Client } from 'pg';
import { Batches } from './batches.ts';
import { connected, idsOf } from './connection.ts';
import type { Place } from './place.ts';
import type { Schema } from './tables.ts';
import { textArray } from './text-array.ts';

/** A row of the outbox, and the record that it becomes. */
export interface Leaving {
  readonly id: string;
  readonly handoffId: string;
  readonly body: Buffer;
}

/**
 * Sends from memory what a transaction has left in the outbox, then takes it out of there. Nobody waits for a disk there: what a crash
 * brings back is sent again, and the next one's inbox knows it.
 */
export class Outbox {
  private readonly topic: string;
  private readonly producer: Producer;
  private readonly database: Client;
  private readonly sending = new Batches<Leaving>((all) => this.send(all));
  private readonly removing = new Batches<string>((ids) => this.remove(ids));

  private constructor(topic: string, producer: Producer, database: Client) {
    this.topic = topic;
    this.producer = producer;
    this.database = database;
  }

  /** Resolves when what a crash has left behind is in Kafka. */
  static async open({ brokers, databaseUrl, prefix }: Place, schema: Schema, topic: string): Promise<Outbox> {
    const producer = new Producer({ clientId: schema, bootstrapBrokers: [...brokers], idempotent: true, acks: -1 });
    const database = await connected(databaseUrl, schema, 'synchronous_commit=off');
    const outbox = new Outbox(`${prefix}.${topic}`, producer, database);
    await outbox.sweep();
    return outbox;
  }

  /** What has been committed. */
  add(committed: readonly Leaving[]): void {
    this.sending.add(committed);
  }

  private async sweep(): Promise<void> {
    const { rows } = await this.database.query('SELECT id, handoff, body FROM outbox');
    if (rows.length === 0) return;
    const left = rows.map(({ id, handoff, body }) => ({ id, handoffId: handoff, body: Buffer.from(body) }));
    await this.send(left);
  }

  private async send(all: readonly Leaving[]): Promise<void> {
    const messages = all.map(({ handoffId, body }) => ({
      topic: this.topic,
      key: Buffer.from(handoffId),
      value: body,
    }));
    await this.producer.send({ messages });
    this.removing.add(all.map(({ id }) => id));
  }

  private async remove(ids: readonly string[]): Promise<void> {
    await idsOf(this.database, 'remove', 'DELETE FROM outbox WHERE id = ANY($1::text[])', [textArray(ids)]);
  }
}
