import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProducedRecord } from '../driver.ts';
import { DriverStage, type Ground } from './ground.fixture.ts';
import { Memory } from './memory.fixture.ts';

const numbers = (to: number): string[] => Array.from({ length: to }, (_, n) => String(n + 1));

/** What is acknowledged is in the log, once and in order; what is not may be, and takes nothing with it. */
export function producingSuite(ground: Ground): void {
  let stage: DriverStage;
  beforeEach(async () => {
    stage = await DriverStage.set(ground);
  });
  afterEach(async () => {
    ground.line?.mend();
    await stage.strike();
  });

  /** Everything in the log up to a last record, which a producer of its own sends. */
  async function logged(): Promise<string[]> {
    const last = ground.driver.producer();
    await last.sendBatch([stage.record('end')]);
    await last.close();
    const memory = new Memory();
    const consumer = await stage.consume(ground.uniqueName(), memory);
    await memory.until(() => memory.values.at(-1) === 'end');
    await consumer.stop();
    return memory.values.slice(0, -1);
  }

  const sendEach = (values: readonly string[]): Promise<unknown> =>
    Promise.all(values.map((value) => stage.produce(value)));

  describe('a producer', () => {
    it('writes 500 records that are sent at once, each once, in the order of the calls', async () => {
      await sendEach(numbers(500));
      expect(await logged()).toEqual(numbers(500));
    });

    it('says that a topic is missing, or a record too large, and sends the next all the same', async () => {
      const record: ProducedRecord = stage.record('v');
      const nowhere = { ...record, topic: ground.uniqueName() };
      await expect(stage.producer.sendBatch([nowhere])).rejects.toMatchObject({ reason: 'topic' });
      const large = stage.record('x'.repeat(2_000_000));
      await expect(stage.producer.sendBatch([large])).rejects.toMatchObject({ reason: 'size' });
      await stage.producer.sendBatch([record]);
      expect(await logged()).toEqual(['v']);
    });

    it('creates a topic once', async () => {
      const fresh = ground.uniqueName();
      const spec = { name: fresh, partitions: 2, replicationFactor: 1, config: { 'retention.ms': '60000' } };
      expect(await ground.driver.topics.missing([stage.topic, fresh])).toEqual([fresh]);
      await ground.driver.topics.create([spec]);
      await ground.driver.topics.create([spec]);
      expect(await ground.driver.topics.missing([stage.topic, fresh])).toEqual([]);
    });
  });

  describe.runIf(ground.line)('a producer on a bad line', () => {
    it('writes what is sent at once when an answer is lost: all of it, once, in order', async () => {
      await stage.producer.ready();
      ground.line?.loseAnswers(1);
      await sendEach(numbers(20));
      expect(ground.line?.lost).toBe(1);
      expect(await logged()).toEqual(numbers(20));
    });

    it('writes what is sent after it gave up', async () => {
      await stage.producer.ready();
      ground.line?.loseAnswers(1_000);
      await expect(stage.produce('unknown')).rejects.toMatchObject({ reason: 'unavailable' });
      ground.line?.loseAnswers(0);
      await stage.produce('1');
      await stage.produce('2');
      const values = await logged();
      expect(values.filter((value) => value !== 'unknown')).toEqual(['1', '2']);
      expect(values.slice(-2)).toEqual(['1', '2']);
    });

    it('gives up while the line is cut, and writes as soon as it is mended', async () => {
      await stage.produce('1');
      ground.line?.cut();
      await expect(stage.produce('unsent')).rejects.toMatchObject({ reason: 'unavailable' });
      ground.line?.mend();
      await stage.produce('2');
      expect(await logged()).toEqual(['1', '2']);
    });
  });

  describe.runIf(ground.broker)('when the broker is killed and comes again', () => {
    it('what was acknowledged is there, and both ways go on', { timeout: 120_000 }, async () => {
      const memory = new Memory();
      await stage.consume(ground.uniqueName(), memory);
      await stage.produce('before');
      await memory.until(() => memory.values.includes('before'));
      await ground.broker?.kill();
      await expect(stage.produce('unsent')).rejects.toMatchObject({ reason: 'unavailable' });
      await ground.broker?.restart();
      const mended = performance.now();
      await stage.produce('after');
      const written = performance.now() - mended;
      await memory.until(() => memory.values.includes('after'), 60_000);
      const read = performance.now() - mended;
      console.log(
        `broker killed: written again after ${written.toFixed(0)} ms, read again after ${read.toFixed(0)} ms`,
      );
      expect(await logged()).toEqual(['before', 'after']);
    });
  });
}
