import type { ConsumedRecord } from '../driver/driver.ts';
import type { BundleAttempts } from './bundle.attempts.ts';
import { Lanes } from './lanes.ts';
import type { RecordSettlement } from './record.settlement.ts';

/** With more at once, each would find fewer records to take, and they share a few cores with the database. */
const TRANSACTIONS = 3;

export interface BatchListener {
  /** The record has come to its end. */
  done(record: ConsumedRecord): void;
  /** Something was attempted, or is being waited for. */
  alive(): void;
}

/** A batch, while records of it have not come to their end. */
interface Begun {
  readonly stop: AbortSignal;
  readonly told: BatchListener;
  /** How many of its records are under way. */
  underWay: number;
}

interface Waiting {
  readonly record: ConsumedRecord;
  readonly batch: Begun;
  readonly end: (settled: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Brings records of all partitions to their end, those of a key in order. What came while a transaction was under way shares
 * the next one, so that there is one record in it when nobody is behind, and many when somebody is. If it fails, each is
 * settled by itself.
 */
export class BatchSettlement {
  private readonly lanes = new Lanes<Waiting>();
  private readonly batches = new Set<Begun>();
  private transactions = 0;

  constructor(
    private readonly single: RecordSettlement,
    private readonly bundles: BundleAttempts,
  ) {}

  /** Resolves when all have come to their end, or those that were begun when it is told to stop. */
  async settle(records: readonly ConsumedRecord[], stop: AbortSignal, told: BatchListener): Promise<void> {
    const batch: Begun = { stop, told, underWay: 0 };
    this.batches.add(batch);
    const ends = records.map((record) => this.ended(record, batch));
    // What one fetch brings comes partition by partition, and shares a transaction.
    setImmediate(() => this.goOn());
    await Promise.all(ends).finally(() => this.batches.delete(batch));
  }

  private ended(record: ConsumedRecord, batch: Begun): Promise<void> {
    return new Promise((resolve, fail) => {
      const end = (settled: boolean) => {
        if (settled) batch.told.done(record);
        resolve();
      };
      this.lanes.add({ record, batch, end, fail });
    });
  }

  private goOn(): void {
    while (this.transactions < TRANSACTIONS) {
      const taken = this.lanes.take(this.bundles.size);
      if (taken.length === 0) return;
      this.transactions += 1;
      void this.handle(taken).finally(() => {
        this.transactions -= 1;
        this.goOn();
      });
    }
  }

  private async handle(taken: readonly Waiting[]): Promise<void> {
    for (const { batch } of taken) batch.underWay += 1;
    const left = taken.length > 1 ? await this.together(taken) : taken;
    await Promise.all(left.map((waiting) => this.alone(waiting)));
    for (const { underWay, told } of this.batches) if (underWay === 0) told.alive();
  }

  /** @returns those that are still to be handled */
  private async together(taken: readonly Waiting[]): Promise<readonly Waiting[]> {
    const going = taken.filter(({ batch }) => !batch.stop.aborted);
    const handled = new Set(going.length > 0 ? await this.bundles.try(going.map(({ record }) => record)) : []);
    for (const waiting of going) {
      waiting.batch.told.alive();
      if (handled.has(waiting.record)) this.over(waiting, true);
    }
    return taken.filter(({ record }) => !handled.has(record));
  }

  /** Resolves as soon as it has been tried once: what is tried again holds up nobody of other keys. */
  private alone(waiting: Waiting): Promise<void> {
    const { record, batch } = waiting;
    return new Promise((tried) => {
      const attempted = () => {
        batch.told.alive();
        tried();
      };
      void this.single
        .settle(record, batch.stop, attempted)
        .then((settled) => this.over(waiting, settled), waiting.fail)
        .finally(() => {
          tried();
          this.goOn();
        });
    });
  }

  private over(waiting: Waiting, settled: boolean): void {
    waiting.batch.underWay -= 1;
    this.lanes.letGo(waiting);
    waiting.end(settled);
  }
}
