import { parentPort, workerData } from 'node:worker_threads';
import kafkajs from 'kafkajs';
import type { SentBatch } from './hostile.ts';

// A plain Kafka client on a thread of its own: what it costs to write hostile bytes is not what it costs to read them.

const { Kafka, logLevel, CompressionCodecs } = kafkajs;
const client = new Kafka({
  clientId: 'stranger',
  brokers: workerData.brokers,
  logLevel: logLevel.NOTHING,
  requestTimeout: 60_000,
});
const producer = client.producer({ allowAutoTopicCreation: false });
const admin = client.admin();
await Promise.all([producer.connect(), admin.connect()]);

const held = new Map<number, SentBatch>();

/** The offset of the batch's first record in partition 0. */
async function send(topic: string, id: number): Promise<string> {
  const { records, compressed } = held.get(id) as SentBatch;
  const codec = { compress: async () => bytes(compressed?.body ?? null), decompress: async () => Buffer.alloc(0) };
  if (compressed) CompressionCodecs[compressed.codec as 1] = () => codec as never;
  const messages = records.map((record) => ({
    ...record,
    partition: 0,
    value: bytes(record.value),
    headers: record.headers as never,
  }));
  const [sent] = await producer.send({ topic, messages, compression: compressed?.codec });
  return sent?.baseOffset ?? '';
}

const bytes = (value: Buffer | string | null): Buffer | string | null =>
  value instanceof Uint8Array ? Buffer.from(value) : value;

async function end(topic: string): Promise<number> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.reduce((sum, { high }) => sum + Number(high), 0);
}

const works: Record<string, (...handed: never[]) => Promise<unknown>> = {
  hold: async (id: number, batch: SentBatch) => void held.set(id, batch),
  send,
  end,
  close: async () => Promise.all([producer.disconnect(), admin.disconnect()]),
};

async function answer({ id, work, handed }: { id: number; work: string; handed: unknown[] }): Promise<void> {
  try {
    parentPort?.postMessage({ id, result: await works[work]?.(...(handed as never[])) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
}

parentPort?.on('message', (asked) => void answer(asked));
