import type { Admin, ITopicConfig, Kafka } from 'kafkajs';
import { AdminTopics } from '../admin.topics.ts';
import type { TopicSpec } from '../driver.ts';

export class KafkaJsTopics extends AdminTopics<Admin> {
  constructor(private readonly client: () => Kafka) {
    super();
  }

  protected async connect(): Promise<Admin> {
    const admin = this.client().admin();
    await admin.connect();
    return admin;
  }

  protected disconnect(admin: Admin): Promise<void> {
    return admin.disconnect();
  }

  /** kafkajs waits for leaders too, but takes the moment before a broker has heard of a new topic for a failure. */
  protected async createOn(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
    await admin.createTopics({ waitForLeaders: false, topics: specs.map(toConfig) });
  }

  protected async leadersOf(admin: Admin, names: string[]): Promise<number[]> {
    const { topics } = await admin.fetchTopicMetadata({ topics: names });
    return topics.flatMap(({ partitions }) => partitions.map(({ leader }) => leader));
  }
}

const toConfig = ({ name, partitions, replicationFactor, config }: TopicSpec): ITopicConfig => ({
  topic: name,
  numPartitions: partitions,
  replicationFactor,
  configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
});
