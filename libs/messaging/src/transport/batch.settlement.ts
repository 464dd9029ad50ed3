import type { ConsumedRecord } from '../driver/driver.ts';
import type { BundleAttempts } from './bundle.attempts.ts';
import { lanesOf } from './lanes.ts';
import type { RecordSettlement } from './record.settlement.ts';
import { strandsOf } from './strands.ts';

/** More would wait for each other's rows and share two cores with the database. */
const STRANDS = 4;

export interface BatchListener {
  /** The record has come to its end. */
  done(record: ConsumedRecord): void;
  /** Something was attempted, or is being waited for. */
  alive(): void;
}

/**
 * Brings the records of a batch to their end, those of a key in order. Few are handled side by side, each in a transaction
 * of its own; of more than can be handled at once, many share one. If that fails, they are settled like few.
 */
export class BatchSettlement {
  constructor(
    private readonly single: RecordSettlement,
    private readonly bundles: BundleAttempts,
    /** How many records are handled at once. */
    private readonly concurrency: number,
  ) {}

  /** Resolves when all have come to their end, or those that were begun when it is told to stop. */
  async settle(records: readonly ConsumedRecord[], stop: AbortSignal, told: BatchListener): Promise<void> {
    if (records.length <= this.concurrency) return this.sideBySide(records, stop, told);
    await Promise.all(strandsOf(records, STRANDS).map((strand) => this.bundled(strand, stop, told)));
  }

  private async bundled(strand: readonly ConsumedRecord[], stop: AbortSignal, told: BatchListener): Promise<void> {
    for (let begun = 0; begun < strand.length && !stop.aborted; ) {
      const bundle = strand.slice(begun, begun + this.bundles.size);
      begun += bundle.length;
      const together = await this.bundles.try(bundle, stop, () => told.alive());
      if (!together) await this.sideBySide(bundle, stop, told);
      else for (const record of bundle) told.done(record);
    }
  }

  private async sideBySide(records: readonly ConsumedRecord[], stop: AbortSignal, told: BatchListener): Promise<void> {
    await Promise.all(lanesOf(records).map((lane) => this.inOrder(lane, stop, told)));
  }

  private async inOrder(lane: readonly ConsumedRecord[], stop: AbortSignal, told: BatchListener): Promise<void> {
    for (const record of lane) {
      const settled = await this.single.settle(record, stop, () => told.alive());
      if (!settled) return;
      told.done(record);
    }
  }
}
