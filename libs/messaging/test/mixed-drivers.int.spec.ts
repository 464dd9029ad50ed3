import { expect, it } from 'vitest';
import type { KafkaDriver } from '../src/driver/driver.ts';
import { KafkaJsDriver } from '../src/driver/kafkajs/kafkajs.driver.ts';
import { PlatformaticDriver } from '../src/driver/platformatic/platformatic.driver.ts';
import { GroupLog, Worker } from '../src/driver/suite/worker.fixture.ts';
import { brokers, uniqueName } from './fixtures/infrastructure.ts';

const options = { clientId: 'mixed', brokers: brokers() };
const drivers = { kafkajs: new KafkaJsDriver(options), platformatic: new PlatformaticDriver(options) };
const keys = Array.from({ length: 24 }, (_, n) => `key${n}`);

it.each([
  ['kafkajs', 'platformatic'],
  ['platformatic', 'kafkajs'],
] as const)(
  'a group of %s takes a member of %s: a service changes its driver one process after another',
  async (old, next) => {
    const [topic, group] = [uniqueName('mixed'), uniqueName('group')];
    const log = new GroupLog();
    const producers = [drivers[old].producer(), drivers[next].producer()];
    await drivers[old].topics.create([{ name: topic, partitions: 4, replicationFactor: 1, config: {} }]);
    for (let n = 1; n <= 20; n += 1)
      await producers[n % 2]?.sendBatch(keys.map((key) => ({ topic, key, value: `${key}:${n}`, headers: {} })));
    const first = await member(old, drivers[old]);
    await log.until(() => log.handled.length > 20);
    const second = await member(next, drivers[next]);
    await log.until(() => log.ownedBy(old) === 2 && log.ownedBy(next) === 2);
    await log.until(() => log.handled.length === 480);
    for (const key of keys) expect(log.of(key)).toEqual(Array.from({ length: 20 }, (_, n) => `${key}:${n + 1}`));
    expect(log.trespasses).toEqual([]);
    await Promise.all([first.close(), second.close(), ...producers.map((producer) => producer.close())]);

    async function member(name: string, driver: KafkaDriver): Promise<Worker> {
      const worker = new Worker(name, log, 15);
      worker.consumer = driver.consumer(group, [topic], worker);
      await worker.consumer.start();
      return worker;
    }
  },
);
