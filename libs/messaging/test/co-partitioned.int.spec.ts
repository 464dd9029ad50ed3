import { EventEmitter, once } from 'node:events';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Consumer, ConsumerListener, KafkaDriver, TopicPartition } from '../src/driver/driver.ts';
import { KafkaJsDriver } from '../src/driver/kafkajs/kafkajs.driver.ts';
import { driverFor } from './fixtures/chosen.driver.ts';
import { brokers, uniqueName } from './fixtures/infrastructure.ts';
import { createTopics, stranger } from './fixtures/wire.ts';

const topics = [uniqueName('questions'), uniqueName('answers')];
const ends: (() => Promise<void>)[] = [];
const news = new EventEmitter();

beforeAll(async () => {
  await createTopics(topics.map((name) => ({ name, partitions: 4, config: {} })));
});
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** A member of the group, with the partitions that it has at present, by topic. */
async function join(
  group: string,
  chosen = driverFor('member'),
): Promise<{ consumer: Consumer; assigned: Map<string, number[]> }> {
  const assigned = new Map<string, number[]>();
  const listener: ConsumerListener = {
    batch: async () => {},
    assigned: (partitions: TopicPartition[]) => {
      assigned.clear();
      for (const topic of topics)
        assigned.set(
          topic,
          partitions.flatMap((one) => (one.topic === topic ? [one.partition] : [])),
        );
      news.emit('assigned');
    },
    caughtUp: () => {},
    rebalancing: () => {},
    interrupted: () => {},
    crashed: () => {},
  };
  const consumer = (await chosen).consumer(group, topics, listener);
  ends.push(() => consumer.stop());
  await consumer.start();
  return { consumer, assigned };
}

async function until(holds: () => boolean): Promise<void> {
  const signal = AbortSignal.timeout(30_000);
  while (!holds()) await once(news, 'assigned', { signal });
}

it('two members have the same partitions of two topics, and the one that stays keeps what it had', async () => {
  const group = uniqueName('group');
  const one = await join(group);
  const other = await join(group);
  const sizes = () => [one, other].map(({ assigned }) => assigned.get(topics[0] ?? '')?.length);
  await until(() => sizes().every((size) => size === 2));
  for (const { assigned } of [one, other]) expect(assigned.get(topics[1] ?? '')).toEqual(assigned.get(topics[0] ?? ''));
  const kept = [...(other.assigned.get(topics[0] ?? '') ?? [])];
  await join(group);
  await until(() => sizes().reduce((sum = 0, size = 0) => sum + size) === 3);
  const left = other.assigned.get(topics[0] ?? '') ?? [];
  expect(kept).toEqual(expect.arrayContaining(left));
});

it('a group of kafkajs goes on in which some members still know no other assigner than the client’s own', async () => {
  const group = uniqueName('group');
  const old = stranger().consumer({ groupId: group, maxWaitTimeInMs: 100, heartbeatInterval: 500 });
  ends.push(() => old.disconnect());
  await old.connect();
  await old.subscribe({ topics });
  await old.run({ eachMessage: async () => {} });
  const kafkaJs: KafkaDriver = new KafkaJsDriver({ clientId: 'member', brokers: brokers() });
  const { assigned } = await join(group, Promise.resolve(kafkaJs));
  await until(() => [...assigned.values()].flat().length === 4);
});
