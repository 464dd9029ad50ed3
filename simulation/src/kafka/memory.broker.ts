import {
  type ConsumedRecord,
  type HeaderValue,
  type ProducedRecord,
  SendFailure,
  type TopicPartition,
  type TopicSpec,
} from '../../../libs/messaging/src/driver/driver.ts';
import type { Pace } from '../clock/pace.ts';
import { MemoryGroup } from './memory.group.ts';
import { partitionOf } from './murmur2.ts';
import { nameOf } from './place-name.ts';

const MAX_MESSAGE_BYTES = 1_048_588;

interface Topic {
  readonly maxBytes: number;
  readonly partitions: ConsumedRecord[][];
}

/** The logs, and who reads them. It never dies: what is acknowledged is kept. */
export class MemoryBroker {
  private readonly topics = new Map<string, Topic>();
  private readonly groups = new Map<string, MemoryGroup>();
  private readonly waiting = new Map<string, (() => void)[]>();
  /** Every record in the order of its writing. */
  readonly log: ConsumedRecord[] = [];

  has(topic: string): boolean {
    return this.topics.has(topic);
  }

  create({ name, partitions, config }: Pick<TopicSpec, 'name' | 'partitions' | 'config'>): void {
    if (this.topics.has(name)) return;
    const maxBytes = Number(config['max.message.bytes'] ?? MAX_MESSAGE_BYTES);
    this.topics.set(name, { maxBytes, partitions: Array.from({ length: partitions }, () => []) });
  }

  /** All of them or none, as far as this broker is to blame. @throws SendFailure `topic` or `size` */
  append(records: readonly ProducedRecord[]): void {
    for (const record of records) this.check(record);
    for (const record of records) this.write(record);
  }

  partitionsOf(topics: readonly string[]): TopicPartition[] {
    return topics.flatMap((topic) =>
      [...this.topicOf(topic).partitions.keys()].map((partition) => ({ topic, partition })),
    );
  }

  read({ topic, partition }: TopicPartition, from: number): readonly ConsumedRecord[] {
    return this.topicOf(topic).partitions[partition]?.slice(from) ?? [];
  }

  end({ topic, partition }: TopicPartition): number {
    return this.topicOf(topic).partitions[partition]?.length ?? 0;
  }

  /** When something is written to the partition; or soon, if `from` is written already. */
  async written(place: TopicPartition, from: number): Promise<void> {
    if (this.end(place) > from) return;
    await new Promise<void>((resolve) => {
      const name = nameOf(place);
      this.waiting.set(name, [...(this.waiting.get(name) ?? []), resolve]);
    });
  }

  group(name: string, pace: Pace): MemoryGroup {
    const group = this.groups.get(name) ?? new MemoryGroup(this, pace);
    this.groups.set(name, group);
    return group;
  }

  /** Where groups have yet to handle and commit something. */
  get behind(): string[] {
    return [...this.groups.values()].flatMap((group) => group.behind);
  }

  private check(record: ProducedRecord): void {
    const topic = this.topics.get(record.topic);
    if (!topic) throw new SendFailure('topic', `${record.topic} does not exist`);
    if (Buffer.byteLength(record.value ?? '') > topic.maxBytes)
      throw new SendFailure('size', 'The record is too large');
  }

  private write({ topic, key, value, headers }: ProducedRecord): void {
    const { partitions } = this.topicOf(topic);
    const partition = partitionOf(bytes(key), partitions.length);
    const records = partitions[partition] ?? [];
    const place = { topic, partition, offset: String(records.length), timestamp: new Date() };
    const record = { ...place, key: bytes(key), value: bytes(value), headers: stored(headers) };
    records.push(record);
    this.log.push(record);
    const name = nameOf(place);
    const woken = this.waiting.get(name) ?? [];
    this.waiting.delete(name);
    for (const wake of woken) wake();
  }

  private topicOf(name: string): Topic {
    const topic = this.topics.get(name);
    if (!topic) throw new Error(`${name} does not exist`);
    return topic;
  }
}

const bytes = (value: string | Buffer | null): Buffer | null => (value === null ? null : Buffer.from(value));

const stored = (headers: ProducedRecord['headers']): Record<string, HeaderValue> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? Buffer.from(value) : value]),
  );
