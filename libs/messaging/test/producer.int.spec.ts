import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProducedRecord } from '../src/driver/driver.ts';
import { KafkaJsProducer } from '../src/driver/kafkajs/kafkajs.producer.ts';
import { FaultyNetwork } from './fixtures/faulty-network.ts';
import { uniqueName } from './fixtures/infrastructure.ts';
import { names } from './fixtures/stage.ts';
import { createTopics, read } from './fixtures/wire.ts';

const network = await FaultyNetwork.open();
afterAll(() => network.close());

let topic: string;
beforeEach(async () => {
  topic = uniqueName('produced');
  await createTopics([{ name: topic, partitions: 1, config: {} }]);
});

const records = (...values: string[]): ProducedRecord[] =>
  values.map((value) => ({ topic, key: 'k', value, headers: {} }));

const values = async (count: number): Promise<string[]> => (await read(topic, count)).map(({ value }) => String(value));

describe('the producer, when the answer to a batch is lost', () => {
  it('writes what is sent at the same time once, all of it, in order', async () => {
    const producer = new KafkaJsProducer(network.client());
    await producer.ready();
    network.loseAnswers(1);
    await Promise.all(names(1, 20).map((name) => producer.sendBatch(records(name))));
    expect(await values(20)).toEqual(names(1, 20));
    expect(network.lost).toBe(1);
    await producer.close();
  });

  it('writes what is sent after it gave up', async () => {
    const producer = new KafkaJsProducer(network.client());
    await producer.ready();
    network.loseAnswers(100);
    await expect(producer.sendBatch(records('lost'))).rejects.toMatchObject({ reason: 'unavailable' });
    network.loseAnswers(0);
    await producer.sendBatch(records('m-1'));
    await producer.sendBatch(records('m-2'));
    expect(await values(3)).toEqual(['lost', 'm-1', 'm-2']);
    await producer.close();
  });
});
