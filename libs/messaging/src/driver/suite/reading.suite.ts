import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DriverStage, type Ground } from './ground.fixture.ts';
import { Memory } from './memory.fixture.ts';

/** One member of a group: where it begins, what it says, how it ends. */
export function readingSuite(ground: Ground): void {
  let stage: DriverStage;
  beforeEach(async () => {
    stage = await DriverStage.set(ground);
  });
  afterEach(() => stage.strike());

  describe('a consumer', () => {
    it('begins where the group has committed, not where it has read', async () => {
      const group = ground.uniqueName();
      await stage.produce('1', '2', '3');
      const memory = new Memory();
      const first = await stage.consume(group, memory);
      await memory.until(() => memory.records.length === 3);
      await first.commit([{ topic: stage.topic, partition: 0, offset: '1' }]);
      await first.stop();
      const again = new Memory();
      await stage.consume(group, again);
      await again.until(() => again.records.length === 2);
      expect(again.values).toEqual(['2', '3']);
    });

    it('gets again what it did not resolve', async () => {
      await stage.produce('1', '2', '3');
      let times = 0;
      const memory = new Memory();
      await stage.consume(ground.uniqueName(), {
        batch: async (batch) => {
          times += 1;
          if (times === 1) batch.resolve('0');
          else await memory.batch(batch);
        },
        assigned: () => {},
        caughtUp: () => {},
        rebalancing: () => {},
        interrupted: () => {},
        crashed: () => {},
      });
      await memory.until(() => memory.records.length === 2);
      expect(memory.values).toEqual(['2', '3']);
    });

    it('goes on with the oldest record there is when its position is none', async () => {
      const group = ground.uniqueName();
      await stage.produce('1', '2');
      const lost = await stage.consume(group, new Memory());
      await lost.commit([{ topic: stage.topic, partition: 0, offset: '1000' }]);
      await lost.stop();
      const memory = new Memory();
      await stage.consume(group, memory);
      await memory.until(() => memory.records.length === 2);
      expect(memory.values).toEqual(['1', '2']);
    });

    it('says up to when a partition was read, also while nothing comes', async () => {
      const memory = new Memory();
      await stage.consume(ground.uniqueName(), memory);
      const start = Date.now();
      await memory.until(() => (memory.caughtUpAt?.getTime() ?? 0) > start);
      await stage.produce('1');
      await memory.until(() => memory.records.length === 1);
      expect(memory.caughtUpAt?.getTime()).toBeLessThanOrEqual(Date.now());
    });

    it('says how much waits behind a batch, and not that it has read everything while there is more', async () => {
      for (let n = 0; n < 60; n += 1) await stage.produce('x'.repeat(10_000));
      const claims: unknown[] = [];
      const memory = new Memory(async ({ records, caughtUpAt, waiting }) => {
        const behind = 59 - Number(records.at(-1)?.offset);
        expect([waiting, caughtUpAt !== undefined]).toEqual([behind, behind === 0]);
        claims.push(waiting);
      });
      await stage.consume(ground.uniqueName(), memory);
      await memory.until(() => memory.records.length === 60);
      expect(claims.length).toBeGreaterThan(1);
      expect(memory.crash).toBeUndefined();
    });

    it('fetches no more once it is paused', async () => {
      await stage.produce('1');
      const memory = new Memory();
      const consumer = await stage.consume(ground.uniqueName(), memory);
      await memory.until(() => memory.records.length === 1);
      consumer.pause();
      await stage.produce('2');
      await consumer.stop();
      expect(memory.values).toEqual(['1']);
    });

    it('says that it will not come back from an error that is not its own', async () => {
      await stage.produce('1');
      const memory = new Memory(() => Promise.reject(new TypeError('a bug')));
      await stage.consume(ground.uniqueName(), memory);
      await memory.until(() => memory.crash !== undefined);
      expect(memory.crash?.message).toBe('a bug');
    });

    it('can be stopped twice, and does not hold the topic', async () => {
      const consumer = await stage.consume(ground.uniqueName(), new Memory());
      await Promise.all([consumer.stop(), consumer.stop()]);
    });

    it.runIf(ground.features.includes('partitions apart'))('reads the other partitions while one is slow', async () => {
      await stage.strike();
      stage = await DriverStage.set(ground, 2);
      let slow: number | undefined;
      let free = (): void => {};
      const gate = new Promise<void>((resolve) => {
        free = resolve;
      });
      const memory = new Memory(async ({ partition }) => {
        slow ??= partition;
        if (partition === slow) await gate;
      });
      const keys = Array.from({ length: 20 }, (_, n) => `k${n}`);
      await stage.produceOf(keys, 1, 2);
      await stage.consume(ground.uniqueName(), memory);
      await memory.until(() => memory.records.length > 0);
      await stage.produceOf(keys, 3, 4);
      await memory.until(() => memory.values.some((value) => value.endsWith(':4')));
      expect(memory.records.every(({ partition }) => partition !== slow)).toBe(true);
      free();
      await memory.until(() => memory.records.length === 80);
    });
  });
}
