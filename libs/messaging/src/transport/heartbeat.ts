import type { Batch } from '../driver/driver.ts';

const INTERVAL_MS = 500;

/**
 * Keeps the membership alive while a batch is worked on, but not longer than work is seen: a handler that hangs must lose
 * its partitions, or nobody would ever read them again.
 */
export class Heartbeat {
  private readonly over = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private seenAt = Date.now();
  /** Why the membership ended; it belongs to the driver, unchanged. */
  error?: Error;

  constructor(
    private readonly batch: Batch,
    private readonly stalledAfterMs: number,
    private readonly stalled: () => void,
  ) {
    this.timer = setInterval(() => void this.beat(), INTERVAL_MS);
  }

  /** Aborted when the membership has ended: nothing new is to be begun. */
  get lost(): AbortSignal {
    return this.over.signal;
  }

  progress(): void {
    this.seenAt = Date.now();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    if (Date.now() - this.seenAt > this.stalledAfterMs) {
      this.stop();
      return this.stalled();
    }
    try {
      await this.batch.heartbeat();
    } catch (error) {
      this.stop();
      this.error ??= error as Error;
      this.over.abort();
    }
  }
}
