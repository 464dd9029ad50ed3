import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  Batch,
  ConsumedRecord,
  Consumer,
  ConsumerListener,
  KafkaDriver,
  ProducedRecord,
  Producer,
} from './driver.ts';

export interface DriverUnderTest {
  driver: KafkaDriver;
  /** A name that nothing else uses. */
  uniqueName(): string;
}

/** A listener that remembers, and can be waited for. */
class Memory implements ConsumerListener {
  readonly records: ConsumedRecord[] = [];
  readonly news = new EventEmitter().setMaxListeners(0);
  caughtUpAt?: Date;
  crash?: Error;
  handle: (batch: Batch) => Promise<void> = async () => {};

  async batch(batch: Batch): Promise<void> {
    await this.handle(batch);
    this.records.push(...batch.records);
    batch.resolve(batch.records.at(-1)?.offset ?? '0');
    if (batch.caughtUpAt) this.caughtUpAt = batch.caughtUpAt;
    this.news.emit('news');
  }

  assigned(): void {
    this.news.emit('news');
  }

  caughtUp(_: unknown, at: Date): void {
    this.caughtUpAt = at;
    this.news.emit('news');
  }

  rebalancing(): void {}

  interrupted(): void {}

  crashed(error: Error): void {
    this.crash = error;
    this.news.emit('news');
  }

  async until(holds: () => boolean): Promise<void> {
    const signal = AbortSignal.timeout(20_000);
    while (!holds()) await once(this.news, 'news', { signal });
  }
}

const valuesOf = (records: readonly ConsumedRecord[]): string[] => records.map(({ value }) => String(value));

/** What every driver does, whatever client it is made of. */
export function driverSuite(name: string, start: () => DriverUnderTest): void {
  describe(name, () => {
    const { driver, uniqueName } = start();
    const consumers: Consumer[] = [];
    let producer: Producer;
    let topic: string;

    beforeEach(async () => {
      producer = driver.producer();
      topic = uniqueName();
      await driver.topics.create([{ name: topic, partitions: 1, replicationFactor: 1, config: {} }]);
    });
    afterEach(async () => {
      await Promise.all([...consumers.splice(0).map((consumer) => consumer.stop()), producer.close()]);
    });

    async function consume(group: string, memory: Memory): Promise<Consumer> {
      const consumer = driver.consumer(group, [topic], memory);
      consumers.push(consumer);
      await consumer.start();
      return consumer;
    }

    const produce = (...values: string[]): Promise<void> =>
      producer.sendBatch(values.map((value) => ({ topic, key: 'k', value, headers: {} })));

    it('hands out what was produced, in order, with key, headers and bytes as they were', async () => {
      const bytes = Buffer.from([0, 255, 128]);
      const headers: ProducedRecord['headers'] = { one: 'text', twice: [Buffer.from('a'), Buffer.from('b')] };
      await producer.sendBatch([
        { topic, key: 'k', value: bytes, headers },
        { topic, key: null, value: null, headers: {} },
      ]);
      const memory = new Memory();
      await consume(uniqueName(), memory);
      await memory.until(() => memory.records.length === 2);
      const [first, second] = memory.records;
      expect(first).toMatchObject({ topic, partition: 0, offset: '0', key: Buffer.from('k'), value: bytes });
      expect(first?.headers).toEqual({ one: Buffer.from('text'), twice: headers.twice });
      expect(Math.abs(Date.now() - (first?.timestamp.getTime() ?? 0))).toBeLessThan(60_000);
      expect(second).toMatchObject({ offset: '1', key: null, value: null });
    });

    it('takes a record with 20,000 headers in its stride', async () => {
      const headers = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`h${n}`, 'v']));
      await producer.sendBatch([{ topic, key: 'k', value: 'v', headers }]);
      const memory = new Memory();
      await consume(uniqueName(), memory);
      const start = performance.now();
      await memory.until(() => memory.records.length === 1);
      expect(performance.now() - start).toBeLessThan(1_000);
      expect(Object.keys(memory.records[0]?.headers ?? {})).toHaveLength(20_000);
    });

    it('begins where the group has committed, not where it has read', async () => {
      const group = uniqueName();
      await produce('1', '2', '3');
      const memory = new Memory();
      const first = await consume(group, memory);
      await memory.until(() => memory.records.length === 3);
      await first.commit([{ topic, partition: 0, offset: '1' }]);
      await first.stop();
      const again = new Memory();
      await consume(group, again);
      await again.until(() => again.records.length === 2);
      expect(valuesOf(again.records)).toEqual(['2', '3']);
    });

    it('says up to when a partition was read, also while nothing comes', async () => {
      const memory = new Memory();
      await consume(uniqueName(), memory);
      const start = Date.now();
      await memory.until(() => (memory.caughtUpAt?.getTime() ?? 0) > start);
      await produce('1');
      await memory.until(() => memory.records.length === 1);
      expect(memory.caughtUpAt?.getTime()).toBeLessThanOrEqual(Date.now());
    });

    it('does not say so while more waits than it has handed out', async () => {
      for (let n = 0; n < 60; n += 1) await produce('x'.repeat(10_000));
      const memory = new Memory();
      const claims: boolean[] = [];
      memory.handle = async ({ records, caughtUpAt }) =>
        void claims.push(records.at(-1)?.offset === '59' || !caughtUpAt);
      await consume(uniqueName(), memory);
      await memory.until(() => memory.records.length === 60);
      expect(claims.length).toBeGreaterThan(1);
      expect(claims).not.toContain(false);
    });

    it('fetches no more once it is paused', async () => {
      await produce('1');
      const memory = new Memory();
      const consumer = await consume(uniqueName(), memory);
      await memory.until(() => memory.records.length === 1);
      consumer.pause();
      await produce('2');
      await consumer.stop();
      expect(valuesOf(memory.records)).toEqual(['1']);
    });

    it('says that it will not come back from an error that is not its own', async () => {
      await produce('1');
      const memory = new Memory();
      memory.handle = () => Promise.reject(new TypeError('a bug'));
      await consume(uniqueName(), memory);
      await memory.until(() => memory.crash !== undefined);
      expect(memory.crash?.message).toBe('a bug');
    });

    it('says that a topic is missing, or a record too large, and sends the next all the same', async () => {
      const record: ProducedRecord = { topic, key: 'k', value: 'v', headers: {} };
      await expect(producer.sendBatch([{ ...record, topic: uniqueName() }])).rejects.toMatchObject({ reason: 'topic' });
      const large = { ...record, value: 'x'.repeat(2_000_000) };
      await expect(producer.sendBatch([large])).rejects.toMatchObject({ reason: 'size' });
      await producer.sendBatch([record]);
    });

    it('creates a topic once', async () => {
      const fresh = uniqueName();
      const spec = { name: fresh, partitions: 2, replicationFactor: 1, config: { 'retention.ms': '60000' } };
      expect(await driver.topics.missing([topic, fresh])).toEqual([fresh]);
      await driver.topics.create([spec]);
      await driver.topics.create([spec]);
      expect(await driver.topics.missing([topic, fresh])).toEqual([]);
    });
  });
}
