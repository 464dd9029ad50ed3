import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Batch, Consumer, ConsumerListener, TopicPartition } from '../driver.ts';

/** What the members of a group did, in the order in which they did it. */
export class GroupLog {
  readonly handled: { place: string; offset: bigint; value: string; by: string }[] = [];
  /** Records that somebody began whose partition was another's by then. */
  readonly trespasses: string[] = [];
  private readonly owners = new Map<string, string>();
  private readonly news = new EventEmitter().setMaxListeners(0);

  own(by: string, places: readonly string[]): void {
    for (const place of places) this.owners.set(place, by);
    this.news.emit('news');
  }

  begin(by: string, place: string, value: string): void {
    if (this.owners.get(place) !== by) this.trespasses.push(`${by} began ${value} of ${place}`);
  }

  handle(by: string, place: string, offset: bigint, value: string): void {
    this.handled.push({ by, place, offset, value });
    this.news.emit('news');
  }

  ownedBy(name: string): number {
    return [...this.owners.values()].filter((owner) => owner === name).length;
  }

  /** Values of a key, in the order in which they were handled. */
  of(key: string): string[] {
    return this.handled.map(({ value }) => value).filter((value) => value.startsWith(`${key}:`));
  }

  async until(holds: () => boolean): Promise<void> {
    const signal = AbortSignal.timeout(40_000);
    while (!holds()) await once(this.news, 'news', { signal });
  }
}

const placeOf = ({ topic, partition }: TopicPartition): string => `${topic}[${partition}]`;

/** A member as it should be: asks before each record whether it still is one, and commits what is done and no more. */
export class Worker implements ConsumerListener {
  consumer?: Consumer;
  crash?: Error;
  private closing = false;
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly name: string,
    private readonly log: GroupLog,
    private readonly recordMs: number,
  ) {}

  async batch(batch: Batch): Promise<void> {
    const run = this.work(batch).finally(() => this.running.delete(run));
    this.running.add(run);
    await run;
  }

  assigned(partitions: TopicPartition[]): void {
    this.log.own(this.name, partitions.map(placeOf));
  }

  caughtUp(): void {}
  rebalancing(): void {}
  interrupted(): void {}

  crashed(error: Error): void {
    this.crash = error;
  }

  /** What is begun comes to its end and is committed; the rest is the next member's. */
  async close(): Promise<void> {
    this.closing = true;
    this.consumer?.pause();
    await Promise.allSettled(this.running);
    await this.consumer?.stop();
  }

  private async work(batch: Batch): Promise<void> {
    let done: string | undefined;
    try {
      for (const { offset, value } of batch.records) {
        if (this.closing) return;
        await batch.heartbeat();
        this.log.begin(this.name, placeOf(batch), String(value));
        await pause(this.recordMs);
        this.log.handle(this.name, placeOf(batch), BigInt(offset), String(value));
        done = offset;
      }
    } finally {
      if (done) await this.settle(batch, done);
    }
  }

  private async settle(batch: Batch, done: string): Promise<void> {
    const { topic, partition } = batch;
    batch.resolve(done);
    await this.consumer?.commit([{ topic, partition, offset: String(BigInt(done) + 1n) }]);
  }
}
