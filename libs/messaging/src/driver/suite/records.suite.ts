import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LongestWork } from '../../work.fixture.ts';
import type { ProducedRecord } from '../driver.ts';
import { DriverStage, type Ground } from './ground.fixture.ts';
import { Memory } from './memory.fixture.ts';

/** By Java's hash, as every client of Kafka places keys: of eight partitions. */
const places: readonly [key: string, partition: number][] = [
  ['a', 4],
  ['c-1', 7],
  ['c-2', 2],
  ['Größe', 7],
  ['019a5f2e-7c1b-7d3e-8f10-2b3c4d5e6f70', 2],
  ['x'.repeat(40), 4],
];

/** Bytes as they were, and where they are. */
export function recordsSuite(ground: Ground): void {
  let stage: DriverStage;
  beforeEach(async () => {
    stage = await DriverStage.set(ground);
  });
  afterEach(() => stage.strike());

  const consumed = async (count: number): Promise<Memory> => {
    const memory = new Memory();
    await stage.consume(ground.uniqueName(), memory);
    await memory.until(() => memory.records.length === count);
    return memory;
  };

  describe('records', () => {
    it('come as they were produced, in order, with key, headers and bytes as they were', async () => {
      const bytes = Buffer.from([0, 255, 128]);
      const headers: ProducedRecord['headers'] = { one: 'text', twice: [Buffer.from('a'), Buffer.from('b')] };
      await stage.producer.sendBatch([{ ...stage.record(bytes), headers }, stage.record(null, null)]);
      const [first, second] = (await consumed(2)).records;
      const { topic } = stage;
      expect(first).toMatchObject({ topic, partition: 0, offset: '0', key: Buffer.from('k'), value: bytes });
      expect(first?.headers).toEqual({ one: Buffer.from('text'), twice: headers.twice });
      expect(Math.abs(Date.now() - (first?.timestamp.getTime() ?? 0))).toBeLessThan(60_000);
      expect(second).toMatchObject({ offset: '1', key: null, value: null, headers: {} });
    });

    it('may be tombstones, or empty: these are two things', async () => {
      await stage.producer.sendBatch([stage.record(null), stage.record(''), stage.record('v', '')]);
      const { records } = await consumed(3);
      expect(records.map(({ key, value }) => [key, value])).toEqual([
        [Buffer.from('k'), null],
        [Buffer.from('k'), Buffer.alloc(0)],
        [Buffer.alloc(0), Buffer.from('v')],
      ]);
    });

    it.each([5_000, 20_000])('may have %i headers: whoever reads them stays awake', async (count) => {
      const headers = Object.fromEntries(Array.from({ length: count }, (_, n) => [`h${n}`, 'v']));
      await stage.producer.sendBatch([{ ...stage.record('v'), headers }, stage.record('next')]);
      const work = new LongestWork();
      const { records } = await consumed(2);
      const longest = work.take();
      work.stop();
      console.log(`${count} headers: at most ${longest.toFixed(0)} ms in one go`);
      expect(longest).toBeLessThan(50);
      const [{ headers: read, unread } = expect.fail()] = records;
      expect(unread?.refusal.code ?? Object.keys(read).length).toBeOneOf([count, 'bad_headers']);
      expect(String(records[1]?.value)).toBe('next');
    });

    it('lie where every client of Kafka puts their keys', async () => {
      await stage.strike();
      stage = await DriverStage.set(ground, 8);
      await stage.producer.sendBatch(places.map(([key]) => stage.record('v', key)));
      const { records } = await consumed(places.length);
      const found = new Map(records.map(({ key, partition }) => [String(key), partition]));
      expect(found).toEqual(new Map(places));
    });
  });
}
