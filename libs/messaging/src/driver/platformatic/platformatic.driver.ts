import { type Consumer, type ConsumerListener, KafkaDriver, type Producer, type Topics } from '../driver.ts';
import { groupMember } from '../group-member.ts';
import type { KafkaOptions } from '../kafka.options.ts';
import { PlatformaticClients } from './platformatic.clients.ts';
import { PlatformaticConsumer } from './platformatic.consumer.ts';
import { PlatformaticProducer } from './platformatic.producer.ts';
import { PlatformaticTopics } from './platformatic.topics.ts';
import { assertVersion } from './platformatic.version.ts';

/** @platformatic/kafka 2.12.1. Of its consumer only the membership and the requests: what is fetched when is decided here. */
export class PlatformaticDriver extends KafkaDriver {
  readonly topics: Topics;
  private readonly clients: PlatformaticClients;

  constructor(private readonly options: KafkaOptions) {
    super();
    assertVersion();
    this.clients = new PlatformaticClients(options);
    this.topics = new PlatformaticTopics(this.clients);
  }

  consumer(group: string, topics: readonly string[], listener: ConsumerListener): Consumer {
    return new PlatformaticConsumer(this.clients, groupMember(group, topics, this.options), listener);
  }

  producer(): Producer {
    return new PlatformaticProducer(this.clients);
  }
}
