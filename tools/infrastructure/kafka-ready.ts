import { Kafka, logLevel } from 'kafkajs';

/**
 * Resolves if the brokers and their group coordinator answer. An open port says less: a broker that recovers its logs has one, and
 * a first consumer would meet 'coordinator not available'.
 */
export async function kafkaAnswers(brokers: string): Promise<void> {
  const client = new Kafka({
    clientId: 'baton-launcher',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 3_000,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  try {
    await admin.connect();
    await admin.listTopics();
    await admin.describeGroups(['baton-launcher']);
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
