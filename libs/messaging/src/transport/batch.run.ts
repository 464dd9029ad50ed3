import { setMaxListeners } from 'node:events';
import type { Batch, ConsumedRecord } from '../driver/driver.ts';
import type { BatchSettlement } from './batch.settlement.ts';
import { Heartbeat } from './heartbeat.ts';
import { OffsetPrefix } from './offset-prefix.ts';

const STALLED_AFTER_MS = 60_000;

export interface BatchProgress {
  /** Everything up to and including this offset is done. */
  done(batch: Batch, offset: string): void;
  /** Nothing came to an end for a minute. */
  stalled(batch: Batch): void;
}

/** One batch: settled, its offsets told as far as there is no gap, and back to the driver only when all of it rests. */
export class BatchRun {
  private readonly prefix: OffsetPrefix;
  private readonly heartbeat: Heartbeat;
  private readonly stop: AbortSignal;

  constructor(
    private readonly batch: Batch,
    private readonly settlement: BatchSettlement,
    private readonly progress: BatchProgress,
    closing: AbortSignal,
  ) {
    this.prefix = new OffsetPrefix(batch.records.map(({ offset }) => offset));
    this.heartbeat = new Heartbeat(batch, STALLED_AFTER_MS, () => progress.stalled(batch));
    this.stop = AbortSignal.any([closing, this.heartbeat.lost]);
    setMaxListeners(0, this.stop);
  }

  /** @returns whether every record came to its end, and what ended the membership meanwhile, if anything did */
  async run(): Promise<{ whole: boolean; lost?: Error }> {
    try {
      await this.settlement.settle(this.batch.records, this.stop, {
        done: (record) => this.done(record),
        alive: () => this.heartbeat.progress(),
      });
    } finally {
      this.heartbeat.stop();
    }
    if (this.prefix.last) this.batch.resolve(this.prefix.last);
    return { whole: this.prefix.isWhole, lost: this.heartbeat.error };
  }

  private done({ offset }: ConsumedRecord): void {
    this.prefix.complete(offset);
    if (this.prefix.last) this.progress.done(this.batch, this.prefix.last);
  }
}
