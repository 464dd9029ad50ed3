import { freezeBroker, killBroker, killController, stopBroker, twoBrokersDown } from './broker.faults.ts';
import { kafkaDiskFull, postgresDiskFull } from './disk.faults.ts';
import type { Fault } from './fault.ts';
import {
  cutBrokerLine,
  cutDatabaseLine,
  flapLine,
  muteBrokerLine,
  muteDatabaseLine,
  resetLines,
  slowDatabase,
  slowNetwork,
} from './line.faults.ts';
import {
  blocker,
  fewConnections,
  freezePostgres,
  killBackend,
  killPostgres,
  restartPostgres,
} from './postgres.faults.ts';
import {
  addAndRemoveCopy,
  freezeService,
  killAllCopies,
  killAtPoint,
  killService,
  restartService,
} from './service.faults.ts';
import { partBrokers, slowModel } from './unavailable.faults.ts';

/** All that can happen to the processes of a system, their brokers, their database server, and what is between them. */
export const faults: readonly Fault[] = [
  killService,
  killAllCopies,
  killAtPoint,
  restartService,
  freezeService,
  addAndRemoveCopy,
  stopBroker,
  killBroker,
  killController,
  freezeBroker,
  twoBrokersDown,
  kafkaDiskFull,
  cutBrokerLine,
  muteBrokerLine,
  flapLine,
  slowNetwork,
  resetLines,
  cutDatabaseLine,
  muteDatabaseLine,
  slowDatabase,
  killPostgres,
  killBackend,
  restartPostgres,
  freezePostgres,
  blocker,
  fewConnections,
  postgresDiskFull,
  partBrokers,
  slowModel,
];
