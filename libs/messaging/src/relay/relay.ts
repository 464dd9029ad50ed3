import { Logger } from '@nestjs/common';
import { Alarm } from '../alarm.ts';
import type { Database } from '../database/database.ts';
import type { Producer } from '../driver/driver.ts';
import type { AddedRow, OutboxRow, OutboxStore } from '../outbox/outbox.store.ts';
import { allShards } from '../outbox/shard.ts';
import { pause } from '../pause.ts';
import type { BatchSender } from './batch.sender.ts';
import type { Detours } from './detours.ts';
import type { Postponed } from './postponed.ts';
import type { RelayCycle } from './relay-cycle.ts';
import type { RowsAtHand } from './rows-at-hand.ts';
import type { SentRows } from './sent-rows.ts';

const SWEEP_MS = 500;
const AGAIN_MS = 20;
const BACKOFF_MS = { first: 200, longest: 5_000 };

export interface RelayParts {
  database: Database;
  store: OutboxStore;
  /** The relay's own: nothing else may delay or fail it. */
  producer: Producer;
  sender: BatchSender;
  postponed: Postponed;
  atHand: RowsAtHand;
  sentRows: SentRows;
  detours: Detours;
  cycle: RelayCycle;
}

/**
 * Empties the outbox into Kafka, in order per key, one batch after the other. What was committed here goes out from memory; what
 * may not, as something of its key waits that this process does not know of, and what nobody handed over, is read from the table.
 * Any number of relays may run.
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

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    this.loop = this.run();
  }

  /** What has been committed, each row after those it goes after. While nothing can be sent it stays in the table alone. */
  publish(committed: readonly AddedRow[]): void {
    const { topics } = this.parts.postponed.excluded();
    for (const row of committed)
      if (this.failingSince || topics.includes(row.topic) || !this.parts.atHand.take(row)) this.detour(row, topics);
    this.alarm.ring();
  }

  /** Sends what waits, as long as that takes no more than `budgetMs`; the rest is sent by the next relay. */
  async close(budgetMs = 5_000): Promise<void> {
    if (this.stop.signal.aborted) return this.loop;
    this.stop.abort();
    this.alarm.ring();
    this.loop = this.loop.then(() => this.flush(Date.now() + budgetMs)).finally(() => this.parts.producer.close());
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      if (!this.hasWork) await this.alarm.sleep(this.nextSweep - Date.now());
      if (!this.stop.signal.aborted) await this.attempt();
    }
  }

  private get hasWork(): boolean {
    return this.woken.size > 0 || !this.parts.atHand.isEmpty;
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
    if (!this.hasWork && !this.failingSince) return;
    await this.parts.producer.ready();
    if (!this.parts.atHand.isEmpty) await this.sendAtHand();
    if (this.woken.size > 0) await this.runCycle();
  }

  private async sendAtHand(): Promise<void> {
    const { atHand, sender, sentRows } = this.parts;
    const rows = atHand.next();
    const sent = await sender.send(rows);
    sentRows.add(sent);
    atHand.arrived();
    if (sent.length < rows.length) this.letGo();
  }

  /** What was sent is out of the table before: whatever is found there was not. */
  private async runCycle(): Promise<void> {
    await this.parts.sentRows.forget();
    const shards = [...this.woken];
    this.woken.clear();
    const { more, missed } = await this.parts.cycle.run(shards);
    this.wake(more);
    const again = new Set([...missed, ...this.parts.detours.shards()]);
    if (again.size > 0) setTimeout(() => this.wake(again), AGAIN_MS).unref();
  }

  private async sweep(): Promise<void> {
    this.nextSweep = Date.now() + SWEEP_MS;
    this.wake(await this.parts.store.waiting(this.parts.database, allShards));
  }

  private wake(shards: Iterable<number>): void {
    for (const shard of shards) this.woken.add(shard);
    this.alarm.ring();
  }

  /** From the table, although it is young. What is postponed waits for its sweep. */
  private detour(row: OutboxRow, postponed: readonly string[]): void {
    if (postponed.includes(row.topic)) return;
    this.parts.detours.add(row);
    this.woken.add(row.shard);
  }

  /** All of it goes by the table now, and what comes behind it. */
  private letGo(): void {
    const { topics } = this.parts.postponed.excluded();
    for (const row of this.parts.atHand.letGo()) this.detour(row, topics);
  }

  private async flush(deadline: number): Promise<void> {
    this.nextSweep = 0;
    try {
      do await this.turn();
      while (this.hasWork && Date.now() < deadline);
    } catch (error) {
      this.logger.warn(`Messages are left for the next relay: ${(error as Error).message}`);
    }
    await this.parts.sentRows.forget().catch(() => {});
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
    this.letGo();
    if (this.failures === 1) this.logger.warn(`Cannot publish, messages wait in the outbox: ${error.message}`);
  }
}

const backoff = (failures: number): number => Math.min(BACKOFF_MS.first * 2 ** (failures - 1), BACKOFF_MS.longest);
