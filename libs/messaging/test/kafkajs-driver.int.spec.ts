import { driverSuite } from '../src/driver/driver.suite.ts';
import { KafkaJsDriver } from '../src/driver/kafkajs/kafkajs.driver.ts';
import { brokers, uniqueName } from './fixtures/infrastructure.ts';

driverSuite('kafkajs as a driver', () => ({
  driver: new KafkaJsDriver({ clientId: 'suite', brokers: brokers() }),
  uniqueName: () => uniqueName('suite'),
}));
