import { driverSuite } from '../../../libs/messaging/src/driver/driver.suite.ts';
import { unpaced } from '../clock/pace.ts';
import { MemoryBroker } from './memory.broker.ts';
import { MemoryDriver } from './memory.driver.ts';

let names = 0;

driverSuite('memory as a driver', () => ({
  driver: new MemoryDriver(new MemoryBroker(), unpaced),
  features: ['partitions apart', 'own commits only'],
  uniqueName: () => `name-${++names}`,
}));
