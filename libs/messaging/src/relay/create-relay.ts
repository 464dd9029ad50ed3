import type { Database } from '../database/database.ts';
import type { KafkaDriver } from '../driver/driver.ts';
import type { OutboxStore } from '../outbox/outbox.store.ts';
import { BatchSender } from './batch.sender.ts';
import { Parking } from './parking.ts';
import { Relay } from './relay.ts';
import { RelayCycle } from './relay-cycle.ts';

/** A relay with a producer of its own, that nothing else may delay or fail. */
export function createRelay(database: Database, store: OutboxStore, driver: KafkaDriver): Relay {
  const producer = driver.producer();
  const parking = new Parking();
  const cycle = new RelayCycle(database, store, new BatchSender(producer, parking), parking);
  return new Relay(database, store, producer, cycle);
}
