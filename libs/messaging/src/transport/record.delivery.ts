import type { Envelope } from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Database, Transaction } from '../database/database.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import type { Claim, InboxStore } from '../inbox/inbox.store.ts';
import type { ParkedStore } from '../parking/parked.store.ts';
import type { Delivery } from './delivery.ts';
import type { HandlerRegistry } from './handler.registry.ts';
import type { ProcessTracing } from './process.tracing.ts';
import { readEvent } from './record.reading.ts';

/**
 * One record's way: decoded, then in one transaction known from the inbox, put behind what is parked of its key, or
 * handled. Whatever fails leaves nothing.
 */
export class RecordDelivery {
  constructor(
    private readonly database: Database,
    private readonly inbox: InboxStore,
    private readonly parked: ParkedStore,
    private readonly registry: HandlerRegistry,
    private readonly tracing: ProcessTracing,
  ) {}

  /** @throws RefusedInput if the record is not what a contract says, and whatever the handler throws */
  async deliver(record: ConsumedRecord): Promise<void> {
    const { event, handler } = await this.read(record);
    await this.tracing.traced(record, event, () =>
      this.database.transaction(async (tx) => {
        const claim = await this.inbox.claimUnlessParked(tx, event, record);
        if (claim.kind === 'parked') await this.parked.append(tx, record);
        else await handle(claim, handler, record, event, tx);
      }),
    );
  }

  /** The first parked record of its key, in the transaction that holds it. @throws as `deliver` */
  async redeliver(tx: Transaction, record: ConsumedRecord): Promise<void> {
    const { event, handler } = await this.read(record);
    await this.tracing.traced(record, event, async () =>
      handle(await this.inbox.claim(tx, event), handler, record, event, tx),
    );
  }

  /** Tells the service's `@HandlesGivenUp`, if it has one and the record is an event. @throws what that throws */
  async giveUp(tx: Transaction, record: ConsumedRecord, now: Date): Promise<void> {
    const { onGivenUp } = this.registry;
    const event = onGivenUp && (await eventOf(record));
    if (!event) return;
    const delivery = deliveryOf(record, event, now, tx);
    await this.tracing.traced(record, event, () => dispatch(onGivenUp, delivery));
  }

  private async read(record: ConsumedRecord): Promise<{ event: Envelope; handler: MessageHandler }> {
    const event = await readEvent(record);
    return { event, handler: this.registry.handlerOf(event, record.topic) };
  }
}

async function handle(
  claim: Claim,
  handler: MessageHandler,
  record: ConsumedRecord,
  event: Envelope,
  tx: Transaction,
): Promise<void> {
  if (claim.kind === 'mine') await dispatch(handler, deliveryOf(record, event, claim.now, tx));
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

async function eventOf(record: ConsumedRecord): Promise<Envelope | undefined> {
  try {
    return await readEvent(record);
  } catch {
    return undefined;
  }
}
