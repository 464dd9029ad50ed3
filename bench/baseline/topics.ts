import { Admin } from '@platformatic/kafka';

const PARTITIONS = 6;

/** Those that are not there yet. */
export async function createTopics(brokers: readonly string[], names: readonly string[]): Promise<void> {
  const admin = new Admin({ clientId: 'baseline', bootstrapBrokers: [...brokers] });
  try {
    const known = await admin.listTopics();
    const topics = names.filter((name) => !known.includes(name));
    if (topics.length > 0) await admin.createTopics({ topics, partitions: PARTITIONS, replicas: 1 });
  } finally {
    await admin.close();
  }
}
