import type { Database } from '../database/database.ts';
import type { Producer } from '../driver/driver.ts';
import type { OutboxStore } from '../outbox/outbox.store.ts';
import { BatchSender } from './batch.sender.ts';
import { Postponed } from './postponed.ts';
import { Relay } from './relay.ts';
import { RelayCycle } from './relay-cycle.ts';

/** @param producer the relay's own: nothing else may delay or fail it */
export function createRelay(database: Database, store: OutboxStore, producer: Producer): Relay {
  const postponed = new Postponed();
  const cycle = new RelayCycle(database, store, new BatchSender(producer, postponed), postponed);
  return new Relay(database, store, producer, cycle);
}
