import { afterAll, describe } from 'vitest';
import { clusterSuite } from '../src/driver/driver.suite.ts';
import type { KafkaDriver } from '../src/driver/driver.ts';
import type { KafkaOptions } from '../src/driver/kafka.options.ts';
import { KafkaJsDriver } from '../src/driver/kafkajs/kafkajs.driver.ts';
import { PlatformaticDriver } from '../src/driver/platformatic/platformatic.driver.ts';
import { uniqueName } from './fixtures/infrastructure.ts';
import { OwnKafka } from './fixtures/own-kafka.ts';

const count = Number(process.env.KAFKA_CLUSTER ?? 0);
const kafka = count > 2 ? await OwnKafka.start(count) : undefined;
afterAll(() => kafka?.stop());

function ground(driver: (options: KafkaOptions) => KafkaDriver) {
  const brokers = kafka?.addresses ?? [];
  return {
    driver: driver({ clientId: 'suite', brokers, sessionTimeoutMs: 6_000 }),
    uniqueName: () => uniqueName('suite'),
    features: [],
    freezer: kafka?.brokers[0],
    broker: kafka?.brokers[0],
    copies: 3,
  };
}

describe.runIf(kafka)('over brokers of our own, as many as KAFKA_CLUSTER says', () => {
  clusterSuite('platformatic', () => ground((options) => new PlatformaticDriver(options)));
  clusterSuite('kafkajs', () => ground((options) => new KafkaJsDriver(options)));
});
