import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, ITopicConfig, Kafka } from 'kafkajs';
import type { TopicSpec, Topics } from '../driver.ts';

const LED_WITHIN_MS = 30_000;

/** Connects for each call: topics are looked at when a service starts and when an agent is new. */
export class KafkaJsTopics implements Topics {
  constructor(private readonly client: () => Kafka) {}

  missing(names: readonly string[]): Promise<string[]> {
    return this.connected(async (admin) => {
      const existing = new Set(await admin.listTopics());
      return names.filter((name) => !existing.has(name));
    });
  }

  async create(specs: readonly TopicSpec[]): Promise<void> {
    await this.connected(async (admin) => {
      await admin.createTopics({ waitForLeaders: false, topics: specs.map(toConfig) });
      await allLed(
        admin,
        specs.map(({ name }) => name),
      );
    });
  }

  private async connected<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.client().admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
}

const toConfig = ({ name, partitions, replicationFactor, config }: TopicSpec): ITopicConfig => ({
  topic: name,
  numPartitions: partitions,
  replicationFactor,
  configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
});

/** kafkajs waits for leaders too, but takes the moment before a broker has heard of a new topic for a failure. */
async function allLed(admin: Admin, topics: string[]): Promise<void> {
  const deadline = Date.now() + LED_WITHIN_MS;
  for (;;) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics });
      if (found.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0)) || Date.now() > deadline)
        return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(50);
  }
}
