import type { Database } from '../database/database.ts';
import type { Producer } from '../driver/driver.ts';
import type { OutboxStore } from '../outbox/outbox.store.ts';
import { BatchSender } from './batch.sender.ts';
import { Detours } from './detours.ts';
import { Postponed } from './postponed.ts';
import { Relay } from './relay.ts';
import { RelayCycle } from './relay-cycle.ts';
import { RowsAtHand } from './rows-at-hand.ts';
import { SentRows } from './sent-rows.ts';

/** @param producer the relay's own: nothing else may delay or fail it */
export function createRelay(database: Database, store: OutboxStore, producer: Producer): Relay {
  const [postponed, atHand, detours] = [new Postponed(), new RowsAtHand(), new Detours()];
  const sender = new BatchSender(producer, postponed);
  const sentRows = new SentRows(database, store, (ids) => atHand.deleted(ids));
  const cycle = new RelayCycle(database, store, sender, postponed, atHand, detours);
  return new Relay({ database, store, producer, sender, postponed, atHand, sentRows, detours, cycle });
}
