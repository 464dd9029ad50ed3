import { type Producer as Client, type Kafka, Partitioners, type TopicMessages } from 'kafkajs';
import { groupBy } from '../../group-by.ts';
import type { ProducedRecord, Producer } from '../driver.ts';
import { sendFailure } from './kafkajs.failure.ts';

const BROKER_WAITS_MS = 4_000;

/**
 * kafkajs rolls a sequence number back when a response is lost: a second batch under way, or one after the client gave
 * up, would be acknowledged as a duplicate and never be written. So there is one batch at a time, its retries included,
 * and a client that gave up is thrown away with its producer id.
 */
export class KafkaJsProducer implements Producer {
  private client?: Client;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  ready(): Promise<void> {
    return this.exclusively(async () => {
      await this.connected();
    });
  }

  sendBatch(records: readonly ProducedRecord[]): Promise<void> {
    return this.exclusively(async () => {
      const client = await this.connected();
      await client.sendBatch({ topicMessages: byTopic(records), acks: -1, timeout: BROKER_WAITS_MS });
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
    this.client = this.kafka.producer({
      idempotent: true,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 100, multiplier: 2, factor: 0.2, maxRetryTime: 1_000, retries: 3 },
    });
    await this.client.connect();
    return this.client;
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
