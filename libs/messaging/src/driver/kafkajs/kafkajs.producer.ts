import { type Producer as Client, type Kafka, type PartitionerArgs, Partitioners, type TopicMessages } from 'kafkajs';
import { groupBy } from '../../group-by.ts';
import type { ProducedRecord, Producer } from '../driver.ts';
import { sendFailure } from './kafkajs.failure.ts';

const BROKER_WAITS_MS = 4_000;

/**
 * kafkajs rolls a sequence number back when a response is lost: a second batch under way, or one after the client gave
 * up, would be acknowledged as a duplicate and never be written. So there is one batch at a time, its retries included,
 * and a client that gave up is thrown away with its producer id. Nor does it ask a broker twice for one batch: when
 * another's partitions move there meanwhile, it forgets them. So a batch is written when each of its partitions is answered.
 */
export class KafkaJsProducer implements Producer {
  private client?: Client;
  /** The partitions of the batch under way that nobody has answered for, as `topic:partition`. */
  private readonly unanswered = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: () => Kafka) {}

  ready(): Promise<void> {
    return this.exclusively(async () => {
      await this.connected();
    });
  }

  sendBatch(records: readonly ProducedRecord[]): Promise<void> {
    return this.exclusively(async () => {
      const client = await this.connected();
      this.unanswered.clear();
      const answers = await client.sendBatch({ topicMessages: byTopic(records), acks: -1, timeout: BROKER_WAITS_MS });
      for (const { topicName, partition } of answers) this.unanswered.delete(`${topicName}:${partition}`);
      if (this.unanswered.size > 0) throw new Error(`No answer for ${[...this.unanswered].join()}`);
    });
  }

  close(): Promise<void> {
    return this.exclusively(() => this.discard());
  }

  private exclusively(work: () => Promise<void>): Promise<void> {
    const turn = this.last.then(work).catch(async (error: Error) => {
      await this.discard();
      throw sendFailure(error);
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    this.client = this.kafka().producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: () => this.noting(Partitioners.DefaultPartitioner()),
      retry: { initialRetryTime: 100, multiplier: 2, factor: 0.2, maxRetryTime: 1_000, retries: 3 },
    });
    await this.client.connect();
    return this.client;
  }

  private noting(partitionOf: (record: PartitionerArgs) => number): (record: PartitionerArgs) => number {
    return (record) => {
      const partition = partitionOf(record);
      this.unanswered.add(`${record.topic}:${partition}`);
      return partition;
    };
  }

  private async discard(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.disconnect().catch(() => {});
  }
}

function byTopic(records: readonly ProducedRecord[]): TopicMessages[] {
  const topics = groupBy(records, ({ topic }) => topic);
  return [...topics].map(([topic, messages]) => ({
    topic,
    messages: messages.map(({ key, value, headers }) => ({ key, value, headers })),
  }));
}
