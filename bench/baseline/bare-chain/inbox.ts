import { Consumer, type Message } from '@platformatic/kafka';
import { Batches } from './batches.ts';
import type { Place } from './place.ts';

const COMMIT_MS = 1_000;

type Arrived = Message<Buffer, Buffer, Buffer, Buffer>;

/**
 * Reads a topic from where its group is, in batches. Offsets are committed every second, behind the work: nobody waits for it, and what
 * is read twice after a crash changes nothing. A successor takes the place of one that was killed at once, by its name in the group.
 */
export async function readTopic(
  { brokers, prefix }: Place,
  group: string,
  topic: string,
  take: (records: readonly Buffer[]) => Promise<void>,
): Promise<void> {
  const consumer = new Consumer({
    clientId: group,
    groupId: `${prefix}.${group}`,
    groupInstanceId: group,
    bootstrapBrokers: [...brokers],
    autocommit: false,
    sessionTimeout: 10_000,
    rebalanceTimeout: 10_000,
  });
  const done = new Map<number, Arrived>();
  const batches = new Batches<Arrived>(async (records) => {
    await take(records.map(({ value }) => value));
    for (const record of records) done.set(record.partition, record);
  });
  const stream = await consumer.consume({
    topics: [`${prefix}.${topic}`],
    mode: 'committed',
    fallbackMode: 'earliest',
  });
  stream.on('data', (record: Arrived) => batches.add([record]));
  setInterval(() => {
    const offsets = [...done.values()].map(offsetAfter);
    done.clear();
    // Where it fails, the next one says as much and more.
    if (offsets.length > 0) consumer.commit({ offsets }).catch(() => {});
  }, COMMIT_MS);
}

const offsetAfter = ({ topic, partition, offset, leaderEpoch }: Arrived) => ({
  topic,
  partition,
  offset: offset + 1n,
  leaderEpoch,
});
