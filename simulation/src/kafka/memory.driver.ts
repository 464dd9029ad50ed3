import {
  type Consumer,
  type ConsumerListener,
  KafkaDriver,
  type Producer,
  type Topics,
} from '../../../libs/messaging/src/driver/driver.ts';
import type { Pace } from '../clock/pace.ts';
import type { MemoryBroker } from './memory.broker.ts';
import { MemoryConsumer } from './memory.consumer.ts';
import { MemoryProducer } from './memory.producer.ts';

/** A Kafka without a network: everything a service may see of it, and nothing that takes time by itself. */
export class MemoryDriver extends KafkaDriver {
  readonly topics: Topics = {
    missing: async (names) => names.filter((name) => !this.broker.has(name)),
    create: async (specs) => {
      for (const spec of specs) this.broker.create(spec);
    },
  };

  constructor(
    private readonly broker: MemoryBroker,
    private readonly pace: Pace,
  ) {
    super();
  }

  consumer(group: string, topics: readonly string[], listener: ConsumerListener): Consumer {
    return new MemoryConsumer(this.broker, group, topics, listener, this.pace);
  }

  producer(): Producer {
    return new MemoryProducer(this.broker, this.pace);
  }
}
