import { EventEmitter, once } from 'node:events';
import type { Batch, ConsumedRecord, ConsumerListener, TopicPartition } from '../driver.ts';

/** A listener that remembers, and can be waited for. */
export class Memory implements ConsumerListener {
  readonly records: ConsumedRecord[] = [];
  readonly assignments: TopicPartition[][] = [];
  caughtUpAt?: Date;
  crash?: Error;
  interruptions = 0;
  private readonly news = new EventEmitter().setMaxListeners(0);

  /** @param handle what is done before a batch is remembered and resolved */
  constructor(private readonly handle: (batch: Batch) => Promise<void> = async () => {}) {}

  async batch(batch: Batch): Promise<void> {
    await this.handle(batch);
    this.records.push(...batch.records);
    batch.resolve(batch.records.at(-1)?.offset ?? '0');
    if (batch.caughtUpAt) this.caughtUpAt = batch.caughtUpAt;
    this.tell();
  }

  assigned(partitions: TopicPartition[]): void {
    this.assignments.push(partitions);
    this.tell();
  }

  caughtUp(_: unknown, at: Date): void {
    this.caughtUpAt = at;
    this.tell();
  }

  rebalancing(): void {}

  interrupted(): void {
    this.interruptions += 1;
    this.tell();
  }

  crashed(error: Error): void {
    this.crash = error;
    this.tell();
  }

  get values(): string[] {
    return this.records.map(({ value }) => String(value));
  }

  /** Asked again whenever something happened. */
  async until(holds: () => boolean, ms = 40_000): Promise<void> {
    const signal = AbortSignal.timeout(ms);
    while (!holds()) await once(this.news, 'news', { signal });
  }

  private tell(): void {
    this.news.emit('news');
  }
}
