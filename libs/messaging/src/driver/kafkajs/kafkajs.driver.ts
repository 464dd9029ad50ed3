import { Kafka, logLevel } from 'kafkajs';
import { type Consumer, type ConsumerListener, KafkaDriver, type Producer, type Topics } from '../driver.ts';
import { groupMember } from '../group-member.ts';
import type { KafkaOptions } from '../kafka.options.ts';
import { KafkaJsConsumer } from './kafkajs.consumer.ts';
import { kafkaJsLogCreator } from './kafkajs.log.ts';
import { patchKafkaJs } from './kafkajs.patch.ts';
import { KafkaJsProducer } from './kafkajs.producer.ts';
import { KafkaJsTopics } from './kafkajs.topics.ts';

/** kafkajs 2.2.4. Every consumer has a `Kafka` of its own: two of one instance would share their committed offsets. */
export class KafkaJsDriver extends KafkaDriver {
  readonly topics: Topics;
  private made = 0;

  constructor(private readonly options: KafkaOptions) {
    super();
    patchKafkaJs();
    this.topics = new KafkaJsTopics(() => this.client());
  }

  consumer(group: string, topics: readonly string[], listener: ConsumerListener): Consumer {
    return new KafkaJsConsumer(this.client(), groupMember(group, topics, this.options), listener);
  }

  producer(): Producer {
    return new KafkaJsProducer(() => this.client());
  }

  /** Each asks another broker first: whoever takes a new one found no way through the first of the former. */
  private client(): Kafka {
    const { clientId, brokers } = this.options;
    const first = this.made % brokers.length;
    this.made += 1;
    return new Kafka({
      clientId,
      brokers: [...brokers.slice(first), ...brokers.slice(0, first)],
      connectionTimeout: 3_000,
      requestTimeout: 3_000,
      retry: { initialRetryTime: 100, multiplier: 2, factor: 0.2, maxRetryTime: 1_000, retries: 3 },
      logLevel: logLevel.WARN,
      logCreator: kafkaJsLogCreator,
    });
  }
}
