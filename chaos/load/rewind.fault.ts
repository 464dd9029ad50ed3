import { type Admin, Kafka, logLevel } from 'kafkajs';
import type { Fault } from '../faults/fault.ts';

const back = 500;

/** As an operator does it who wants to be sure. */
export const rewind: Fault = {
  name: 'rewind',
  what: 'a service is stopped in order, and reads the last five hundred records of each partition again',
  brokers: 1,
  lastsMs: 0,
  async strike({ brokers, copies }, dice) {
    const { service } = dice.pick(copies);
    const own = copies.filter((copy) => copy.service === service);
    await Promise.all(own.map((copy) => copy.kill('SIGTERM')));
    const start = async () => void (await Promise.all(own.map((copy) => copy.start())));
    const admin = new Kafka({ clientId: 'chaos', brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
    try {
      await admin.connect();
      await rewound(admin, service);
    } catch (error) {
      await start();
      throw error;
    } finally {
      await admin.disconnect();
    }
    return start;
  },
};

async function rewound(admin: Admin, groupId: string): Promise<void> {
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId })) {
    const earlier = partitions
      .filter(({ offset }) => Number(offset) > 0)
      .map(({ partition, offset }) => ({ partition, offset: String(Math.max(0, Number(offset) - back)) }));
    if (earlier.length > 0) await admin.setOffsets({ groupId, topic, partitions: earlier });
  }
}
