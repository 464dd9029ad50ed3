import { Kafka, logLevel } from 'kafkajs';

/** Has a group that has no members read so many records of each partition again, or all of them. */
export async function setBack(brokers: readonly string[], groupId: string, by: number): Promise<void> {
  const admin = new Kafka({ clientId: 'chaos', brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId })) {
      const earlier = partitions
        .filter(({ offset }) => Number(offset) > 0)
        .map(({ partition, offset }) => ({ partition, offset: String(Math.max(0, Number(offset) - by)) }));
      if (earlier.length > 0) await admin.setOffsets({ groupId, topic, partitions: earlier });
    }
  } finally {
    await admin.disconnect();
  }
}
