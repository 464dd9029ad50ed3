import { setTimeout as pause } from 'node:timers/promises';
import { type HandoffRequested, inboxTopic } from '@baton/contracts';
import { Kafka, logLevel } from 'kafkajs';
import type { Ground } from '../ground.ts';

const withinMs = 20_000;

/** Bytes of the package that came with the latest offer to an agent; none where there was none. */
export async function packageBytesFor(agentId: string, { brokers }: Ground): Promise<number | undefined> {
  const kafka = new Kafka({ clientId: 'bench', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const topic = inboxTopic(agentId);
  const consumer = kafka.consumer({ groupId: `bench-packages-${process.pid}`, maxWaitTimeInMs: 100 });
  const ends = await endsOf(kafka, topic);
  await consumer.connect();
  try {
    await consumer.subscribe({ topic });
    return await new Promise((found, failed) => {
      const eachMessage = async ({ message: { headers, value } }: { message: Message }) => {
        if (String(headers?.ce_type) === 'handoff.requested' && value) found(bytesIn(value));
      };
      consumer.run({ eachMessage }).catch(failed);
      for (const { partition, high } of ends)
        consumer.seek({ topic, partition, offset: String(Math.max(0, Number(high) - lately)) });
      void pause(withinMs).then(() => found(undefined));
    });
  } finally {
    await consumer.disconnect();
  }
}

/** An offer is among so many records at the end of an inbox, also where a backlog ended with something else. */
const lately = 1_000;

interface Message {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly value: Buffer | null;
}

const bytesIn = (value: Buffer): number =>
  Buffer.byteLength(JSON.stringify((JSON.parse(value.toString()) as HandoffRequested).package));

async function endsOf(kafka: Kafka, topic: string) {
  const admin = kafka.admin();
  await admin.connect();
  return admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
}
