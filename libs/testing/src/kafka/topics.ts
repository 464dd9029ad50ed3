import { setTimeout as pause } from 'node:timers/promises';
import type { Topic } from '@baton/contracts';
import { chosenDriver, defaultKafkaDriver, ensureTopics } from '@baton/messaging';
import { brokers } from '../infrastructure.ts';
import { uniqueName } from '../unique-name.ts';

/** A new topic that no other test knows; three partitions unless said otherwise. */
export async function uniqueTopic(name: string, partitions = 3): Promise<string> {
  const topic = uniqueName(name);
  await createTopics([{ name: topic, partitions, config: {} }]);
  return topic;
}

/** Creates those that are missing, and waits until they can be written. */
export async function createTopics(topics: readonly Topic[]): Promise<void> {
  await ensureTopics((await driver()).topics, topics, 1);
}

/** Resolves when somebody has created the topic. */
export async function untilTopicExists(topic: string): Promise<void> {
  const { topics } = await driver();
  while ((await topics.missing([topic])).length > 0) await pause(50);
}

const driver = () => chosenDriver(defaultKafkaDriver, { clientId: 'test', brokers: brokers() });
