import { driverSuite } from '../src/driver/driver.suite.ts';
import { PlatformaticDriver } from '../src/driver/platformatic/platformatic.driver.ts';
import { brokers, uniqueName } from './fixtures/infrastructure.ts';

driverSuite('platformatic as a driver', () => ({
  driver: new PlatformaticDriver({ clientId: 'suite', brokers: brokers() }),
  uniqueName: () => uniqueName('suite'),
}));
