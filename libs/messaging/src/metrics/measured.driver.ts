import { type Consumer, type ConsumerListener, KafkaDriver, type Producer, type Topics } from '../driver/driver.ts';
import { ConsumerMetrics } from './consumer.metrics.ts';

/** A driver whose consumers are measured, whatever client it is made of. */
export class MeasuredDriver extends KafkaDriver {
  constructor(private readonly driver: KafkaDriver) {
    super();
  }

  get topics(): Topics {
    return this.driver.topics;
  }

  consumer(group: string, topics: readonly string[], listener: ConsumerListener): Consumer {
    return this.driver.consumer(group, topics, new ConsumerMetrics(group, listener));
  }

  producer(): Producer {
    return this.driver.producer();
  }
}
