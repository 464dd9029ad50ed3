import { driverSuite } from '../src/driver/driver.suite.ts';
import { PlatformaticDriver } from '../src/driver/platformatic/platformatic.driver.ts';
import { groundOf } from './fixtures/driver.ground.ts';

const ground = await groundOf(
  (options) => new PlatformaticDriver(options),
  ['partitions apart', 'own commits only', 'sessions'],
);

driverSuite('platformatic as a driver', () => ground);
