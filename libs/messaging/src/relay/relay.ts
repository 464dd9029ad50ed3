import { Logger } from '@nestjs/common';
import { Alarm } from '../alarm.ts';
import type { Database } from '../database/database.ts';
import type { Producer } from '../driver/driver.ts';
import type { OutboxStore } from '../outbox/outbox.store.ts';
import { allShards } from '../outbox/shard.ts';
import { pause } from '../pause.ts';
import type { RelayCycle } from './relay-cycle.ts';

const SWEEP_MS = 500;
const MISSED_MS = 20;
const BACKOFF_MS = { first: 200, longest: 5_000 };

/**
 * Empties the outbox into Kafka, in order per key. Woken after a commit for the shards that were written; what nobody
 * woke it for is found by a sweep. Any number of relays may run.
 */
export class Relay {
  private readonly logger = new Logger('Relay');
  private readonly alarm = new Alarm();
  private readonly woken = new Set<number>();
  private nextSweep = 0;
  private failures = 0;
  private readonly stop = new AbortController();
  private loop: Promise<void> = Promise.resolve();
  /** Since when nothing could be published; undefined while all is well. */
  failingSince?: Date;

  constructor(
    private readonly database: Database,
    private readonly store: OutboxStore,
    private readonly producer: Producer,
    private readonly cycle: RelayCycle,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  wake(shards: Iterable<number>): void {
    for (const shard of shards) this.woken.add(shard);
    this.alarm.ring();
  }

  /** Sends what waits, as long as that takes no more than `budgetMs`; the rest is sent by the next relay. */
  async close(budgetMs = 5_000): Promise<void> {
    if (this.stop.signal.aborted) return this.loop;
    this.stop.abort();
    this.alarm.ring();
    this.loop = this.loop.then(() => this.flush(Date.now() + budgetMs)).finally(() => this.producer.close());
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      if (this.woken.size === 0) await this.alarm.sleep(this.nextSweep - Date.now());
      if (!this.stop.signal.aborted) await this.attempt();
    }
  }

  private async attempt(): Promise<void> {
    try {
      await this.turn();
      this.recovered();
    } catch (error) {
      this.failed(error as Error);
      await pause(backoff(this.failures), this.stop.signal);
    }
  }

  /** Kafka is reached before a transaction is begun: none stays open while it is down. */
  private async turn(): Promise<void> {
    if (Date.now() >= this.nextSweep) await this.sweep();
    if (this.woken.size === 0) return;
    await this.producer.ready();
    const shards = [...this.woken];
    this.woken.clear();
    const { more, missed } = await this.cycle.run(shards);
    for (const shard of more) this.woken.add(shard);
    if (missed.length > 0) setTimeout(() => this.wake(missed), MISSED_MS).unref();
  }

  private async sweep(): Promise<void> {
    this.nextSweep = Date.now() + SWEEP_MS;
    for (const shard of await this.store.waiting(this.database, allShards)) this.woken.add(shard);
  }

  private async flush(deadline: number): Promise<void> {
    this.nextSweep = 0;
    try {
      do await this.turn();
      while (this.woken.size > 0 && Date.now() < deadline);
    } catch (error) {
      this.logger.warn(`Messages are left for the next relay: ${(error as Error).message}`);
    }
  }

  private recovered(): void {
    if (this.failures > 0) this.logger.log(`Publishing again after ${this.failures} failures`);
    this.failures = 0;
    this.failingSince = undefined;
  }

  /** The shards that were under way are found again by the next sweep. */
  private failed(error: Error): void {
    this.failures += 1;
    this.failingSince ??= new Date();
    this.nextSweep = 0;
    if (this.failures === 1) this.logger.warn(`Cannot publish, messages wait in the outbox: ${error.message}`);
  }
}

const backoff = (failures: number): number => Math.min(BACKOFF_MS.first * 2 ** (failures - 1), BACKOFF_MS.longest);
