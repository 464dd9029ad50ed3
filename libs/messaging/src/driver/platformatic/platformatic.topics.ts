import { setTimeout as pause } from 'node:timers/promises';
import { type Admin, findErrorBy } from '@platformatic/kafka';
import type { TopicSpec, Topics } from '../driver.ts';
import type { PlatformaticClients } from './platformatic.clients.ts';

const LED_WITHIN_MS = 30_000;

/** Connects for each call: topics are looked at when a service starts and when an agent is new. */
export class PlatformaticTopics implements Topics {
  constructor(private readonly clients: PlatformaticClients) {}

  missing(names: readonly string[]): Promise<string[]> {
    return this.connected(async (admin) => {
      const existing = new Set(await admin.listTopics());
      return names.filter((name) => !existing.has(name));
    });
  }

  /** One request for each topic: the client knows one configuration for all of a request. */
  async create(specs: readonly TopicSpec[]): Promise<void> {
    await this.connected(async (admin) => {
      await Promise.all(specs.map((spec) => createOne(admin, spec)));
      await allLed(
        admin,
        specs.map(({ name }) => name),
      );
    });
  }

  private async connected<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.clients.admin();
    try {
      return await work(admin);
    } finally {
      await admin.close().catch(() => {});
    }
  }
}

async function createOne(admin: Admin, { name, partitions, replicationFactor, config }: TopicSpec): Promise<void> {
  try {
    await admin.createTopics({
      topics: [{ topic: name, partitions, replicas: replicationFactor }],
      configs: Object.entries(config).map(([key, value]) => ({ name: key, value })),
    });
  } catch (error) {
    if (!findErrorBy(error as Error, 'apiId', 'TOPIC_ALREADY_EXISTS')) throw error;
  }
}

/** A topic is written only when each partition has a leader; a broker hears of a new one a moment later. */
async function allLed(admin: Admin, topics: string[]): Promise<void> {
  const deadline = Date.now() + LED_WITHIN_MS;
  for (;;) {
    try {
      const { topics: found } = await admin.metadata({ topics: [...topics], forceUpdate: true });
      const led = [...found.values()].every(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
      if (led || Date.now() > deadline) return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await pause(50);
  }
}
