import type { ConsumedRecord } from '../driver/driver.ts';
import { groupBy } from '../group-by.ts';

/** Records that must be handled one after the other: those of a key, and all those without one. */
export function lanesOf(records: readonly ConsumedRecord[]): ConsumedRecord[][] {
  return [...groupBy(records, ({ key }) => key?.toString('base64') ?? null).values()];
}

/** How many records this process handles at once, over all partitions. Who waits longest is next. */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
