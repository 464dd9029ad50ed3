import { type Admin, Kafka, logLevel } from 'kafkajs';
import { brokers } from '../infrastructure.ts';

/** One client per use: two consumers of one kafkajs instance share its offset cache. */
export function kafka(): Kafka {
  return new Kafka({ clientId: 'test', brokers: brokers(), logLevel: logLevel.NOTHING });
}

export async function asAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka().admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
