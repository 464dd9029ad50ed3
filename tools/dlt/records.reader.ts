import { randomUUID } from 'node:crypto';
import type { Admin, Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { Trouble } from '../infrastructure/trouble.ts';
import type { FoundRecord } from './letter.ts';

/** Of one partition, from an offset to before another. */
export interface Range {
  readonly topic: string;
  readonly partition: number;
  readonly from: bigint;
  readonly to: bigint;
}

/** Takes a record; the next one comes when it is done. */
export type Take = (record: FoundRecord) => Promise<void> | void;

const SILENT_MS = 30_000;

/** Reads what topics hold now, and nothing that comes later. It leaves no group and no offset behind. */
export class RecordsReader {
  readonly #kafka: Kafka;
  readonly #admin: Admin;

  constructor(kafka: Kafka, admin: Admin) {
    this.#kafka = kafka;
    this.#admin = admin;
  }

  /** What a topic holds, partition by partition. */
  async ranges(topic: string): Promise<Range[]> {
    const offsets = await this.#admin.fetchTopicOffsets(topic);
    return offsets.map(({ partition, low, high }) => ({ topic, partition, from: BigInt(low), to: BigInt(high) }));
  }

  async read(ranges: readonly Range[], take: Take): Promise<void> {
    const wanted = ranges.filter(({ from, to }) => from < to);
    if (wanted.length === 0) return;
    const groupId = `baton-dlt-${randomUUID()}`;
    const consumer = this.#kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false });
    try {
      await new Reading(consumer, wanted, take).done();
    } finally {
      await consumer.disconnect();
      await this.#admin.deleteGroups([groupId]).catch(() => {});
    }
  }
}

class Reading {
  readonly #consumer: Consumer;
  readonly #take: Take;
  readonly #ranges: readonly Range[];
  /** By partition, the offset that is next. */
  readonly #next = new Map<string, bigint>();
  #end: (error?: Error) => void = () => {};

  constructor(consumer: Consumer, ranges: readonly Range[], take: Take) {
    this.#consumer = consumer;
    this.#ranges = ranges;
    this.#take = take;
    for (const range of ranges) this.#next.set(placeOf(range), range.from);
  }

  async done(): Promise<void> {
    const silence = setTimeout(
      () => this.#end(new Trouble('Kafka gave nothing for half a minute: try again.')),
      SILENT_MS,
    );
    const ended = new Promise<void>((resolve, reject) => {
      this.#end = (error) => (error ? reject(error) : resolve());
    });
    ended.catch(() => {});
    try {
      await this.#start((payload) => {
        silence.refresh();
        return this.#batch(payload);
      });
      await ended;
    } finally {
      clearTimeout(silence);
    }
  }

  async #start(eachBatch: (payload: EachBatchPayload) => Promise<void>): Promise<void> {
    this.#consumer.on(this.#consumer.events.CRASH, ({ payload }) => this.#end(payload.error));
    await this.#consumer.connect();
    const topics = [...new Set(this.#ranges.map(({ topic }) => topic))];
    await this.#consumer.subscribe({ topics, fromBeginning: true });
    await this.#consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
    for (const { topic, partition, from } of this.#ranges)
      this.#consumer.seek({ topic, partition, offset: String(from) });
  }

  /** An error ends the reading, and is kept from kafkajs, which would begin again with the batch. */
  async #batch({ batch, resolveOffset, heartbeat, isStale }: EachBatchPayload): Promise<void> {
    const range = this.#ranges.find((one) => placeOf(one) === placeOf(batch));
    if (!range) return this.#consumer.pause([{ topic: batch.topic, partitions: [batch.partition] }]);
    try {
      for (const message of batch.messages) {
        if (isStale()) return;
        await this.#one(range, message);
        await heartbeat();
      }
    } catch (error) {
      return this.#end(error as Error);
    }
    resolveOffset(batch.lastOffset());
    if (BigInt(batch.lastOffset()) + 1n >= range.to) this.#finished(range);
  }

  async #one(range: Range, message: KafkaMessage): Promise<void> {
    const offset = BigInt(message.offset);
    const next = this.#next.get(placeOf(range)) ?? range.to;
    if (offset < next || offset >= range.to) return;
    await this.#take(recordOf(range, message));
    if (this.#next.has(placeOf(range))) this.#next.set(placeOf(range), offset + 1n);
  }

  #finished(range: Range): void {
    this.#next.delete(placeOf(range));
    if (this.#next.size === 0) this.#end();
  }
}

const placeOf = ({ topic, partition }: { topic: string; partition: number }): string => `${topic}/${partition}`;

function recordOf({ topic, partition }: Range, message: KafkaMessage): FoundRecord {
  const { key, value, headers = {}, offset, timestamp } = message;
  const bytes = headers as FoundRecord['headers'];
  return {
    topic,
    partition,
    offset: BigInt(offset),
    writtenAt: new Date(Number(timestamp)),
    key,
    value,
    headers: bytes,
  };
}
