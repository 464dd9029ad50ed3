import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { type Consumer, type ConsumerListener, KafkaDriver, type Producer, type Topics } from '../driver.ts';
import type { KafkaOptions } from '../kafka.options.ts';
import { KafkaJsConsumer } from './kafkajs.consumer.ts';
import { kafkaJsLogCreator } from './kafkajs.log.ts';
import { patchKafkaJs } from './kafkajs.patch.ts';
import { KafkaJsProducer } from './kafkajs.producer.ts';
import { KafkaJsTopics } from './kafkajs.topics.ts';

const CONNECTION_TIMEOUT_MS = 3_000;
const SESSION_TIMEOUT_MS = 10_000;

/** kafkajs 2.2.4. Every consumer has a `Kafka` of its own: two of one instance would share their committed offsets. */
export class KafkaJsDriver extends KafkaDriver {
  readonly topics: Topics;

  constructor(private readonly options: KafkaOptions) {
    super();
    patchKafkaJs();
    this.topics = new KafkaJsTopics(this.client({ requestTimeout: 10_000 }));
  }

  consumer(group: string, topics: readonly string[], listener: ConsumerListener): Consumer {
    const { sessionTimeoutMs = SESSION_TIMEOUT_MS } = this.options;
    return new KafkaJsConsumer(this.client({ requestTimeout: 10_000 }), { group, topics, sessionTimeoutMs }, listener);
  }

  producer(): Producer {
    return new KafkaJsProducer(this.client({ requestTimeout: 5_000 }));
  }

  private client(timeouts: Pick<KafkaConfig, 'requestTimeout'>): Kafka {
    return new Kafka({
      clientId: this.options.clientId,
      brokers: [...this.options.brokers],
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      retry: { initialRetryTime: 100, multiplier: 2, factor: 0.2, maxRetryTime: 1_000, retries: 3 },
      logLevel: logLevel.WARN,
      logCreator: kafkaJsLogCreator,
      ...timeouts,
    });
  }
}
