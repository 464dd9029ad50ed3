import { driverSuite } from '../src/driver/driver.suite.ts';
import { KafkaJsDriver } from '../src/driver/kafkajs/kafkajs.driver.ts';
import { groundOf } from './fixtures/driver.ground.ts';

const ground = await groundOf((options) => new KafkaJsDriver(options), ['sessions']);

driverSuite('kafkajs as a driver', () => ground);
