import type { Admin, Kafka } from 'kafkajs';
import type { TopicSpec, Topics } from '../driver.ts';

/** Connects for each call: topics are looked at when a service starts and when an agent is new. */
export class KafkaJsTopics implements Topics {
  constructor(private readonly kafka: Kafka) {}

  missing(names: readonly string[]): Promise<string[]> {
    return this.connected(async (admin) => {
      const existing = new Set(await admin.listTopics());
      return names.filter((name) => !existing.has(name));
    });
  }

  async create(specs: readonly TopicSpec[]): Promise<void> {
    await this.connected((admin) =>
      admin.createTopics({
        waitForLeaders: true,
        topics: specs.map(({ name, partitions, replicationFactor, config }) => ({
          topic: name,
          numPartitions: partitions,
          replicationFactor,
          configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
        })),
      }),
    );
  }

  private async connected<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
}
