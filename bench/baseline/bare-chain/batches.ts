const AT_MOST = 250;

/**
 * One batch at a time, in the order of their coming: all that came while the last was under way. What fails ends the process,
 * which is as much as anything here does about failures: what is durable is done by its successor.
 */
export class Batches<T> {
  private readonly work: (batch: readonly T[]) => Promise<void>;
  private readonly waiting: T[] = [];
  private busy = false;

  constructor(work: (batch: readonly T[]) => Promise<void>) {
    this.work = work;
  }

  /** What comes in one go is one batch. */
  add(items: readonly T[]): void {
    this.waiting.push(...items);
    if (this.busy) return;
    this.busy = true;
    queueMicrotask(() => void this.run());
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) await this.work(this.waiting.splice(0, AT_MOST));
    this.busy = false;
  }
}
