import { Kafka, logLevel } from 'kafkajs';
import type { GroupOffset, RawRecord } from '../observation.ts';

type Ends = ReadonlyMap<string, number>;
type Headers = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

const clientOf = (brokers: readonly string[]) =>
  new Kafka({ clientId: 'checker', brokers: [...brokers], logLevel: logLevel.NOTHING });

/** All topics from offset 0 to where they end now, as bytes. */
export async function readRecords(brokers: readonly string[]): Promise<RawRecord[]> {
  const kafka = clientOf(brokers);
  const admin = kafka.admin();
  await admin.connect();
  const groupId = `checker-${process.pid}-${Math.random().toString(36).slice(2)}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    const topics = (await admin.listTopics()).filter((topic) => !topic.startsWith('__'));
    const ends = await endsOf(admin, topics);
    if (ends.size === 0) return [];
    await consumer.connect();
    await consumer.subscribe({ topics: topicsIn(ends), fromBeginning: true });
    return sorted(await untilTheEnds(consumer, ends));
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  }
}

type Admin = ReturnType<Kafka['admin']>;
type Consumer = ReturnType<Kafka['consumer']>;

/** Of the partitions that hold something. */
async function endsOf(admin: Admin, topics: readonly string[]): Promise<Ends> {
  const ends = new Map<string, number>();
  for (const topic of topics)
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
      if (Number(high) > Number(low)) ends.set(`${topic}/${partition}`, Number(high));
  return ends;
}

const topicsIn = (ends: Ends): string[] => [...new Set([...ends.keys()].map((place) => place.split('/')[0] as string))];

function untilTheEnds(consumer: Consumer, ends: Ends): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  const open = new Set(ends.keys());
  return new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer
      .run({
        autoCommit: false,
        eachBatch: async ({ batch }) => {
          const { topic, partition, messages } = batch;
          const place = `${topic}/${partition}`;
          const end = ends.get(place) ?? 0;
          for (const message of messages)
            if (Number(message.offset) < end)
              records.push({
                topic,
                partition,
                offset: Number(message.offset),
                timestamp: Number(message.timestamp),
                key: message.key,
                value: message.value,
                headers: textsOf(message.headers ?? {}),
              });
          if (Number(batch.lastOffset()) >= end - 1) open.delete(place);
          if (open.size === 0) resolve(records);
        },
      })
      .catch(reject);
  });
}

const textsOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || Array.isArray(value) ? [] : [[name, String(value)]],
    ),
  );

/** Whatever a rebalance made come twice, once. */
const sorted = (records: readonly RawRecord[]): RawRecord[] => {
  const once = new Map(records.map((record) => [`${record.topic}/${record.partition}/${record.offset}`, record]));
  return [...once.values()].sort(
    (a, b) => a.topic.localeCompare(b.topic) || a.partition - b.partition || a.offset - b.offset,
  );
};

/** Where these groups stand. */
export async function readOffsets(brokers: readonly string[], groups: readonly string[]): Promise<GroupOffset[]> {
  const admin = clientOf(brokers).admin();
  await admin.connect();
  try {
    const offsets: GroupOffset[] = [];
    for (const group of groups)
      for (const { topic, partitions } of await admin.fetchOffsets({ groupId: group })) {
        const ends = new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, high]));
        for (const { partition, offset } of partitions) {
          const committed = Number(offset) < 0 ? {} : { committed: Number(offset) };
          offsets.push({ group, topic, partition, ...committed, end: Number(ends.get(partition) ?? 0) });
        }
      }
    return offsets;
  } finally {
    await admin.disconnect();
  }
}
