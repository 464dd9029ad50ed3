import type { Topic } from '@baton/contracts';
import { uniqueName } from '../unique-name.ts';
import { asAdmin } from './client.ts';

/** A new topic that no other test knows; three partitions unless said otherwise. */
export async function uniqueTopic(name: string, partitions = 3): Promise<string> {
  const topic = uniqueName(name);
  await createTopics([{ name: topic, partitions, config: {} }]);
  return topic;
}

/** Creates those that are missing, and waits until they can be written. */
export function createTopics(topics: readonly Topic[]): Promise<unknown> {
  const wanted = topics.map(({ name, partitions, config }) => ({
    topic: name,
    numPartitions: partitions,
    configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
  }));
  return asAdmin((admin) => admin.createTopics({ waitForLeaders: true, topics: wanted }));
}
