import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DriverStage, type Ground } from './ground.fixture.ts';
import { Memory } from './memory.fixture.ts';
import { GroupLog, Worker } from './worker.fixture.ts';

const keys = Array.from({ length: 24 }, (_, n) => `key${n}`);
const numbered = (key: string, to: number): string[] => Array.from({ length: to }, (_, n) => `${key}:${n + 1}`);

/** Several members: nothing is lost, done twice or out of order, whoever comes and goes. */
export function groupSuite(ground: Ground): void {
  let stage: DriverStage;
  let log: GroupLog;
  beforeEach(async () => {
    stage = await DriverStage.set(ground, 4);
    log = new GroupLog();
  });
  afterEach(() => stage.strike());

  async function member(name: string, group: string, recordMs: number): Promise<Worker> {
    const worker = new Worker(name, log, recordMs);
    worker.consumer = ground.driver.consumer(group, [stage.topic], worker);
    await worker.consumer.start();
    return worker;
  }

  function expectAllOnceInOrder(to: number): void {
    for (const key of keys) expect(log.of(key)).toEqual(numbered(key, to));
    expect(log.trespasses).toEqual([]);
  }

  describe('a group', () => {
    it('hands out the records of a key in order', async () => {
      await stage.produceOf(keys, 1, 10);
      const worker = await member('one', ground.uniqueName(), 0);
      await stage.produceOf(keys, 11, 20);
      await log.until(() => log.handled.length === 480);
      expectAllOnceInOrder(20);
      await worker.close();
    });

    it('that another joins in mid-batch loses nothing, and nobody begins what is no longer its own', async () => {
      const group = ground.uniqueName();
      await stage.produceOf(keys, 1, 20);
      const first = await member('first', group, 20);
      await log.until(() => log.handled.length > 20);
      const second = await member('second', group, 20);
      await log.until(() => log.ownedBy('second') > 0 && log.ownedBy('first') > 0);
      await stage.produceOf(keys, 21, 30);
      await log.until(() => log.handled.length === 720);
      expect(log.handled.filter(({ by }) => by === 'second').length).toBeGreaterThan(0);
      expectAllOnceInOrder(30);
      await Promise.all([first.close(), second.close()]);
    });

    it('whose member is stopped under load goes on where that one ended, and at once', async () => {
      const group = ground.uniqueName();
      await stage.produceOf(keys, 1, 20);
      const first = await member('first', group, 5);
      await log.until(() => log.handled.length > 50);
      const stopping = performance.now();
      await first.close();
      expect(performance.now() - stopping).toBeLessThan(2_000);
      const left = log.handled.length;
      expect(left).toBeLessThan(480);
      const joining = performance.now();
      const second = await member('second', group, 0);
      await log.until(() => log.handled.length > left);
      expect(performance.now() - joining).toBeLessThan(4_000);
      await log.until(() => log.handled.length === 480);
      expectAllOnceInOrder(20);
      await second.close();
    });

    it.runIf(ground.features.includes('sessions'))(
      'takes the partitions of a member whose batch is silent, and its commit counts no more',
      async () => {
        const group = ground.uniqueName();
        await stage.produceOf(keys, 1, 1);
        let free = (): void => {};
        const hang = new Promise<void>((resolve) => {
          free = resolve;
        });
        const hanging = new Memory(() => hang);
        await stage.consume(group, hanging);
        const second = new Memory();
        await stage.consume(group, second);
        await second.until(() => new Set(second.records.map(({ value }) => String(value))).size === keys.length);
        expect(hanging.records).toEqual([]);
        free();
      },
    );

    it.runIf(ground.features.includes('own commits only'))('takes no commit for what is another’s', async () => {
      const group = ground.uniqueName();
      const memories = [new Memory(), new Memory()];
      const [first] = await Promise.all(memories.map((memory) => stage.consume(group, memory)));
      const mine = (): number[] => (memories[0]?.assignments.at(-1) ?? []).map(({ partition }) => partition);
      await memories[0]?.until(() => mine().length === 2);
      const foreign = [0, 1, 2, 3].find((partition) => !mine().includes(partition)) ?? 0;
      await expect(first?.commit([{ topic: stage.topic, partition: foreign, offset: '0' }])).rejects.toThrow(
        'not ours',
      );
    });
  });
}
