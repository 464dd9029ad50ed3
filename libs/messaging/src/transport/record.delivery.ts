import type { Envelope } from '@baton/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Database, Transaction } from '../database/database.ts';
import { together } from '../database/together.ts';
import type { ConsumedRecord } from '../driver/driver.ts';
import type { Claim, InboxStore } from '../inbox/inbox.store.ts';
import type { ParkedStore } from '../parking/parked.store.ts';
import { keyOf } from '../parking/record-codec.ts';
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
    const incoming = await this.read(record);
    await this.tracing.traced(record, incoming.event, () =>
      this.database.transaction(async (tx) => {
        const [claim] = await this.inbox.claimUnlessParked(tx, [incoming]);
        if (claim) await this.proceed(tx, incoming, claim);
      }),
    );
  }

  /**
   * All of them that can be read, or nothing of any, in one transaction and side by side. They are begun by key, so that any
   * two such transactions lock rows in the same order.
   * @param records no two of them of one key
   * @returns those that were handled; what becomes of the others is told by `deliver`
   * @throws what a handler throws
   */
  async deliverTogether(records: readonly ConsumedRecord[]): Promise<ConsumedRecord[]> {
    const incoming = await this.readable(inKeyOrder(records));
    if (incoming.length === 0) return [];
    await this.tracing.tracedTogether((each) =>
      this.database.transaction(async (tx) => {
        const claims = await this.inbox.claimUnlessParked(tx, incoming);
        await together(
          incoming.map((one, n) => each(one.record, one.event, () => this.proceed(tx, one, claims[n] as Claim))),
        );
      }),
    );
    return incoming.map(({ record }) => record);
  }

  /** The first parked record of its key, in the transaction that holds it. @throws as `deliver` */
  async redeliver(tx: Transaction, record: ConsumedRecord): Promise<void> {
    const incoming = await this.read(record);
    await this.tracing.traced(record, incoming.event, async () =>
      this.proceed(tx, incoming, await this.inbox.claim(tx, incoming.event)),
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

  private async readable(records: readonly ConsumedRecord[]): Promise<Incoming[]> {
    const incoming: Incoming[] = [];
    for (const record of records) {
      const one = await this.read(record).catch(() => undefined);
      if (one) incoming.push(one);
    }
    return incoming;
  }

  private async read(record: ConsumedRecord): Promise<Incoming> {
    const event = await readEvent(record);
    return { record, event, handler: this.registry.handlerOf(event, record.topic) };
  }

  private async proceed(tx: Transaction, { record, event, handler }: Incoming, claim: Claim): Promise<void> {
    if (claim.kind === 'parked') await this.parked.append(tx, record);
    if (claim.kind === 'mine') await dispatch(handler, deliveryOf(record, event, claim.now, tx));
  }
}

interface Incoming {
  record: ConsumedRecord;
  event: Envelope;
  handler: MessageHandler;
}

const inKeyOrder = (records: readonly ConsumedRecord[]): ConsumedRecord[] =>
  records.toSorted((a, b) => Buffer.compare(keyOf(a), keyOf(b)));

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
