import type { GroupPartitionsAssigner } from '@platformatic/kafka';
import { groupBy } from '../../group-by.ts';
import type { TopicPartition } from '../driver.ts';
import { type Assigned, coPartitioned, type Member } from '../kafkajs/co-partitioned.ts';

/** The same name and the same words as those of the other driver: members of both may be in one group. */
export const protocol = { name: 'CoPartitioned', version: 0 };

/** What a member says when it joins: what it had. */
export function wordsOf(had: readonly TopicPartition[]): Buffer {
  const own = [...groupBy(had, ({ topic }) => topic)].map(([topic, places]) => [
    topic,
    places.map(({ partition }) => partition),
  ]);
  return Buffer.from(JSON.stringify(Object.fromEntries(own)));
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

/** Nothing of a member that says nothing, or nothing that can be read. */
function ownedIn(words: Buffer | string | undefined): Assigned {
  try {
    return JSON.parse(String(words)) ?? {};
  } catch {
    return {};
  }
}
