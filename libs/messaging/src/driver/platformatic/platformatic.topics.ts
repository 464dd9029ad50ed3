import { type Admin, findErrorBy } from '@platformatic/kafka';
import { AdminTopics } from '../admin.topics.ts';
import type { TopicSpec } from '../driver.ts';
import type { PlatformaticClients } from './platformatic.clients.ts';

export class PlatformaticTopics extends AdminTopics<Admin> {
  constructor(private readonly clients: PlatformaticClients) {
    super();
  }

  protected connect(): Promise<Admin> {
    return this.clients.admin();
  }

  protected async disconnect(admin: Admin): Promise<void> {
    await admin.close().catch(() => {});
  }

  /** One request for each topic: the client knows one configuration for all of a request. */
  protected async createOn(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
    await Promise.all(specs.map((spec) => createOne(admin, spec)));
  }

  protected async leadersOf(admin: Admin, names: string[]): Promise<number[]> {
    const { topics } = await admin.metadata({ topics: names, forceUpdate: true });
    return [...topics.values()].flatMap(({ partitions }) => partitions.map(({ leader }) => leader));
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
