import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Producer } from '../driver.ts';
import { DriverStage, type Ground } from './ground.fixture.ts';
import { Memory } from './memory.fixture.ts';

const keys = Array.from({ length: 24 }, (_, n) => `key${n}`);
const timeout = 150_000;

/** Several brokers, the first of the list frozen, which takes connections and answers none, or killed. */
export function lostBrokerSuite(ground: Ground): void {
  const { freezer, broker } = ground;
  let stage: DriverStage;
  let writtenMs = 0;
  let bringBack = async (): Promise<void> => {};
  beforeEach(async () => {
    stage = await DriverStage.set(ground, 6);
  });
  afterEach(async () => {
    await bringBack();
    await stage.strike();
  });

  async function freeze(): Promise<void> {
    bringBack = async () => freezer?.thaw();
    await freezer?.freeze();
  }

  async function kill(): Promise<void> {
    bringBack = async () => broker?.restart();
    await broker?.kill();
  }

  /** As a relay does: an error says nothing of what is in the log, so the same again. */
  async function sendAll(producer: Producer, n: number): Promise<void> {
    const start = performance.now();
    const send = (): Promise<boolean> =>
      succeeded(producer.sendBatch(keys.map((key) => stage.record(`${key}:${n}`, key))));
    while (!(await send())) await pause(100);
    writtenMs = performance.now() - start;
  }

  const all = (memory: Memory, n: number) => () => keys.every((key) => memory.values.includes(`${key}:${n}`));

  async function within20s(what: string, lose: () => Promise<void>, work: () => Promise<Memory>): Promise<void> {
    const start = performance.now();
    await lose();
    const memory = await work();
    const took = performance.now() - start;
    const seconds = [writtenMs, took].map((ms) => (ms / 1_000).toFixed(1));
    console.log(`${what}: all written again after ${seconds[0]} s, and read after ${seconds[1]} s`);
    expect(took).toBeLessThan(20_000);
    for (const key of keys) {
      const firsts = [...new Set(memory.values.filter((value) => value.startsWith(`${key}:`)))];
      expect(firsts).toEqual([...firsts].sort());
    }
  }

  describe('without the first broker of the list', () => {
    it.each([
      ['frozen', freeze],
      ['killed', kill],
    ])('while it is %s, what was connected goes on with the others', { timeout }, async (how, lose) => {
      const memory = new Memory();
      await stage.consume(ground.uniqueName(), memory);
      await sendAll(stage.producer, 1);
      await memory.until(all(memory, 1));
      await within20s(`the first broker ${how}`, lose, async () => {
        await sendAll(stage.producer, 2);
        await memory.until(all(memory, 2));
        return memory;
      });
    });

    it('while it is frozen, what starts finds the others', { timeout }, async () => {
      await within20s('started while the first broker is frozen', freeze, async () => {
        await sendAll(stage.producer, 1);
        const memory = new Memory();
        const group = ground.uniqueName();
        while (!(await succeeded(stage.consume(group, memory)))) await pause(100);
        await memory.until(all(memory, 1));
        return memory;
      });
    });
  });
}

const succeeded = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
