import type { Kafka, ProducerConfig } from 'kafkajs';
import { expect, it, vi } from 'vitest';
import { KafkaJsProducer } from './kafkajs.producer.ts';

const record = (key: string) => ({ topic: 't', key, value: 'v', headers: {} });
const partitionMetadata = [0, 1].map((partitionId) => ({ partitionId, leader: 1 }));

/** A client that asks where each record goes, and has answers of these partitions. */
function kafka(answered: number[]) {
  const producer = vi.fn(({ createPartitioner }: ProducerConfig) => {
    const partitionOf = createPartitioner?.();
    const sendBatch = async () => {
      for (const key of ['a', 'b', 'c', 'd']) {
        partitionOf?.({ topic: 't', partitionMetadata: partitionMetadata as never, message: { key, value: 'v' } });
      }
      return answered.map((partition) => ({ topicName: 't', partition }));
    };
    return { connect: async () => {}, disconnect: async () => {}, sendBatch };
  });
  return { producer };
}

const batch = ['a', 'b', 'c', 'd'].map(record);

it('a batch is written when each of its partitions has been answered for', async () => {
  const client = kafka([0, 1]);
  const producer = new KafkaJsProducer(() => client as unknown as Kafka);
  await producer.sendBatch(batch);
  await producer.sendBatch(batch);
  expect(client.producer).toHaveBeenCalledOnce();
});

it('a batch is not written when kafkajs says so and nobody has answered for one of its partitions', async () => {
  const client = kafka([0]);
  const producer = new KafkaJsProducer(() => client as unknown as Kafka);
  await expect(producer.sendBatch(batch)).rejects.toThrow('No answer for t:1');
  await expect(producer.sendBatch(batch)).rejects.toMatchObject({ reason: 'unavailable' });
  expect(client.producer).toHaveBeenCalledTimes(2);
});
