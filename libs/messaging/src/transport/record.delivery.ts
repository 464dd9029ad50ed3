import { decode, type Envelope, type WireRecord } from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Database, Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import type { InboxStore } from '../inbox/inbox.store.ts';
import type { Delivery } from './delivery.ts';
import type { HandlerRegistry } from './handler.registry.ts';
import type { ProcessTracing } from './process.tracing.ts';

/** One record's way: decoded, then in one transaction known from the inbox or handled. Whatever fails leaves nothing. */
export class RecordDelivery {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly registry: HandlerRegistry,
    private readonly tracing: ProcessTracing,
  ) {}

  /** @throws RefusedInput if the record is not what a contract says, and whatever the handler throws */
  async deliver(record: ConsumedRecord): Promise<void> {
    const event = decode(record as WireRecord);
    const handler = this.registry.handlerOf(event, record.topic);
    await this.tracing.traced(record, event, () =>
      this.database.transaction(async (tx) => {
        const now = await this.inbox.claim(tx, event);
        if (now) await dispatch(handler, deliveryOf(record, event, now, tx));
      }),
    );
  }
}

/** Through Nest's guards and interceptors, which may make a stream of the handler's promise. */
async function dispatch(handler: MessageHandler, delivery: Delivery): Promise<void> {
  const result: unknown = await handler(delivery.event.data, delivery);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}

function deliveryOf(record: ConsumedRecord, event: Envelope, now: Date, tx: Transaction): Delivery {
  const { topic, partition, offset, timestamp } = record;
  return { event, topic, partition, offset, timestamp, now, tx, source: event.source };
}
