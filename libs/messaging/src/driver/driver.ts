import type { RefusedInput } from '@baton/contracts';

/** A header that was sent twice has two values. */
export type HeaderValue = Buffer | Buffer[];

/** Why a record has no more than bytes. */
export interface Unread {
  refusal: RefusedInput;
  /** Where the bytes begin: before `offset` if they are a whole batch, which could not be taken apart. */
  firstOffset: string;
}

/** A record as it was read, untouched. */
export interface ConsumedRecord {
  topic: string;
  partition: number;
  offset: string;
  timestamp: Date;
  key: Buffer | null;
  value: Buffer | null;
  headers: Record<string, HeaderValue>;
  /** What the client could not read, or would not for its size. */
  unread?: Unread;
}

/** Records of one partition, in order. */
export interface Batch {
  topic: string;
  partition: number;
  records: readonly ConsumedRecord[];
  /** Once every record here is done, all that the partition held at this moment has been read. Absent while more waits. */
  caughtUpAt?: Date;
  /** How many more records the partition held behind these when they were fetched; 0 where the client does not say. */
  waiting?: number;
  /** The next fetch begins after this offset. It is not committed by that. */
  resolve(offset: string): void;
  /** Keeps the membership alive; sent at most once in the heartbeat interval. Rejects when the membership is over. */
  heartbeat(): Promise<void>;
}

export interface TopicPartition {
  topic: string;
  partition: number;
}

/** Everything before `offset` is done. */
export interface Position extends TopicPartition {
  offset: string;
}

/** What a consumer tells. */
export interface ConsumerListener {
  /** May reject with what `heartbeat` rejected with, and nothing else. */
  batch(batch: Batch): Promise<void>;
  /** The group is joined and these partitions are ours, all others no longer. */
  assigned(partitions: TopicPartition[]): void;
  /** A fetch begun at `at` found nothing more in this partition. */
  caughtUp(partition: TopicPartition, at: Date): void;
  rebalancing(): void;
  /** The consumer failed; it comes back by itself. */
  interrupted(error: Error): void;
  /** The consumer failed and does not come back. */
  crashed(error: Error): void;
}

/** A member of a consumer group. Topics must exist; a group that is new begins at the oldest record. */
export interface Consumer {
  /** Joins the group. */
  start(): Promise<void>;
  /** Has no effect once `stop` has begun. Rejects when a position was not accepted. */
  commit(positions: readonly Position[]): Promise<void>;
  /** No further batch is fetched; one fetched before may still come. */
  pause(): void;
  /** Leaves the group and disconnects; waits for batches under way. */
  stop(): Promise<void>;
}

export interface ProducedRecord {
  topic: string;
  /** Null has no order, and no place of its own: only for topics of one partition. */
  key: string | Buffer | null;
  value: string | Buffer | null;
  headers: Record<string, string | HeaderValue>;
}

/** Idempotent, acknowledged by all in-sync replicas, one batch under way at a time: concurrent calls queue. */
export interface Producer {
  /** Connects if it is not connected. @throws SendFailure `unavailable` */
  ready(): Promise<void>;
  /**
   * After a rejection some of the records may be in the log all the same; the next call never loses or reorders its own.
   * @throws SendFailure
   */
  sendBatch(records: readonly ProducedRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** Why a batch was not acknowledged. `topic`: a topic is missing or forbidden; `size`: a record or its batch is too large. */
export type SendFailureReason = 'unavailable' | 'topic' | 'size';

export class SendFailure extends Error {
  override readonly name = 'SendFailure';

  constructor(
    readonly reason: SendFailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface TopicSpec {
  name: string;
  partitions: number;
  replicationFactor: number;
  config: Readonly<Record<string, string>>;
}

export interface Topics {
  /** Those of the names that no topic has. */
  missing(names: readonly string[]): Promise<string[]>;
  /** What exists already is left as it is. */
  create(specs: readonly TopicSpec[]): Promise<void>;
}

/** The only door to a Kafka client. */
export abstract class KafkaDriver {
  abstract readonly topics: Topics;
  abstract consumer(group: string, topics: readonly string[], listener: ConsumerListener): Consumer;
  abstract producer(): Producer;
}
