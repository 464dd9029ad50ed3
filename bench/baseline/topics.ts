import { Admin } from '@platformatic/kafka';

const PARTITIONS = 6;

/** @throws where there is one of them */
export async function createTopics(brokers: readonly string[], topics: readonly string[]): Promise<void> {
  const admin = new Admin({ clientId: 'baseline', bootstrapBrokers: [...brokers] });
  await admin.createTopics({ topics: [...topics], partitions: PARTITIONS, replicas: 1 }).finally(() => admin.close());
}
