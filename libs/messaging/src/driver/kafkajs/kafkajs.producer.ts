import { type Producer as Client, type Kafka, type PartitionerArgs, Partitioners, type TopicMessages } from 'kafkajs';
import { groupBy } from '../../group-by.ts';
import type { ProducedRecord, SendFailure } from '../driver.ts';
import { OneBatchProducer } from '../one-batch.producer.ts';
import { sendFailure } from './kafkajs.failure.ts';

const BROKER_WAITS_MS = 4_000;

/**
 * kafkajs rolls a sequence number back when a response is lost: a second batch under way, or one after the client gave
 * up, would be acknowledged as a duplicate and never be written. Nor does it ask a broker twice for one batch: when
 * another's partitions move there meanwhile, it forgets them. So a batch is written when each of its partitions is answered.
 */
export class KafkaJsProducer extends OneBatchProducer<Client> {
  /** The partitions of the batch under way that nobody has answered for, as `topic:partition`. */
  private readonly unanswered = new Set<string>();

  constructor(private readonly kafka: () => Kafka) {
    super();
  }

  protected create(): Client {
    return this.kafka().producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: () => this.noting(Partitioners.DefaultPartitioner()),
      retry: { initialRetryTime: 100, multiplier: 2, factor: 0.2, maxRetryTime: 1_000, retries: 3 },
    });
  }

  protected connect(client: Client): Promise<void> {
    return client.connect();
  }

  protected async send(client: Client, records: readonly ProducedRecord[]): Promise<void> {
    this.unanswered.clear();
    const answers = await client.sendBatch({ topicMessages: byTopic(records), acks: -1, timeout: BROKER_WAITS_MS });
    for (const { topicName, partition } of answers) this.unanswered.delete(`${topicName}:${partition}`);
    if (this.unanswered.size > 0) throw new Error(`No answer for ${[...this.unanswered].join()}`);
  }

  protected disconnect(client: Client): Promise<void> {
    return client.disconnect();
  }

  protected failure(error: Error): SendFailure {
    return sendFailure(error);
  }

  private noting(partitionOf: (record: PartitionerArgs) => number): (record: PartitionerArgs) => number {
    return (record) => {
      const partition = partitionOf(record);
      this.unanswered.add(`${record.topic}:${partition}`);
      return partition;
    };
  }
}

function byTopic(records: readonly ProducedRecord[]): TopicMessages[] {
  const topics = groupBy(records, ({ topic }) => topic);
  return [...topics].map(([topic, messages]) => ({
    topic,
    messages: messages.map(({ key, value, headers }) => ({ key, value, headers })),
  }));
}
