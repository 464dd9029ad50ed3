import type { GroupPartitionsAssigner } from '@platformatic/kafka';
import { groupBy } from '../../group-by.ts';
import { type Assigned, coPartitioned, type Member } from '../assignment/co-partitioned.ts';
import { ownedIn } from '../assignment/owned.words.ts';
import type { TopicPartition } from '../driver.ts';

/** By topic. */
export function byTopic(places: readonly TopicPartition[]): Assigned {
  const topics = groupBy(places, ({ topic }) => topic);
  return Object.fromEntries([...topics].map(([topic, of]) => [topic, of.map(({ partition }) => partition)]));
}

/** Partition n of all topics with as many partitions goes to one member. */
export const assigner: GroupPartitionsAssigner = (_, members, __, { topics }) => {
  const partitions = new Map([...topics].map(([topic, { partitionsCount }]) => [topic, partitionsCount]));
  const all = [...members].map(([id, { topics: read = [], metadata }]): Member => {
    return { id, topics: read, owned: ownedIn(metadata) };
  });
  return [...coPartitioned(all, partitions)].map(([memberId, assigned]) => ({
    memberId,
    assignments: new Map(
      Object.entries(assigned).map(([topic, numbers]) => [topic, { topic, partitions: [...numbers] }]),
    ),
  }));
};
