import type { ClusterMetadata, ConnectionPool } from '@platformatic/kafka';
import { Alarm } from '../../alarm.ts';
import { pause } from '../../pause.ts';
import type { Batch, ConsumerListener, TopicPartition } from '../driver.ts';
import { FetchBudget } from '../records/batch.decoder.ts';
import type { ConsumerClient } from './platformatic.clients.ts';
import { PlatformaticLeaders } from './platformatic.leaders.ts';
import { moveInRange } from './platformatic.offsets.ts';
import { type Found, foundIn } from './platformatic.records.ts';
import { type Fetched, FetchSession } from './platformatic.session.ts';

/** How long a broker holds a fetch that finds nothing; shorter while a partition is worked on, for it may be free at any moment. */
const WAIT_MS = 250;
const WAIT_WHILE_BUSY_MS = 5;

/** A partition of ours. */
export interface Reading extends TopicPartition {
  /** Where the next fetch begins. */
  position: bigint;
  /** Being handled: not fetched meanwhile. */
  busy: boolean;
  /** In a fetch under way: when a leader changes, two brokers are asked for one partition. */
  claimed: boolean;
}

export interface ReaderParts {
  client: ConsumerClient;
  /** Connections of its own: a broker answers one connection's requests in turn, and a commit must not wait for a fetch. */
  pool: ConnectionPool;
  listener: ConsumerListener;
  paused(): boolean;
  /** A batch was refused for a reason that is not the end of the membership. */
  crashed(error: Error): void;
  /** Fetching fails beyond the client's own retries. */
  failed(error: Error): void;
}

/** Fetches the partitions of one membership, those of every broker side by side, and hands out one batch of each at a time. */
export class PlatformaticReader {
  private readonly nodes = new Set<number>();
  private readonly running = new Set<Promise<void>>();
  private readonly beats = new Map<Reading, number>();
  private readonly sessions = new Map<number, FetchSession<Reading>>();
  private readonly topics: string[];
  private readonly leaders: PlatformaticLeaders<Reading>;
  /** Of who waits for a batch to be done, by broker. */
  private readonly bells = new Map<number, Alarm>();

  /** @param over aborted with the reason when the membership has ended */
  constructor(
    private readonly readings: readonly Reading[],
    private readonly parts: ReaderParts,
    private readonly over: AbortSignal,
  ) {
    this.topics = [...new Set(readings.map(({ topic }) => topic))];
    this.leaders = new PlatformaticLeaders(readings, this.topics);
    over.addEventListener('abort', () => this.tellFreed(), { once: true });
  }

  start(): void {
    if (this.readings.length > 0) void this.follow(-1);
  }

  /** Resolves when no batch is under way. */
  async drained(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Since when the batch under way that was silent longest is silent, ms since 1970. */
  silentSince(): number {
    return Math.min(...this.beats.values());
  }

  /** `-1` finds the brokers and has no partitions. */
  private async follow(node: number): Promise<void> {
    this.nodes.add(node);
    try {
      while (!this.over.aborted) await this.turn(node);
    } catch (error) {
      if (!this.over.aborted) this.parts.failed(error as Error);
    } finally {
      this.nodes.delete(node);
    }
  }

  private async turn(node: number): Promise<void> {
    const metadata = await this.parts.client.metadata({ topics: this.topics, retries: 3 });
    for (const other of metadata.brokers.keys()) if (!this.nodes.has(other)) void this.follow(other);
    const led = this.leaders.ledBy(node, metadata);
    const idle = led.filter(({ busy, claimed }) => !busy && !claimed);
    if (idle.length > 0 && !this.parts.paused()) await this.claim(node, idle, metadata, idle.length < led.length);
    else await this.freed(node, WAIT_MS);
    if (led.some(({ busy }) => busy)) await this.freed(node, WAIT_WHILE_BUSY_MS);
  }

  /** Until a batch is done, or `ms`. */
  private async freed(node: number, ms: number): Promise<void> {
    const bell = this.bells.get(node) ?? new Alarm();
    this.bells.set(node, bell);
    if (!this.over.aborted) await bell.sleep(ms);
  }

  private async claim(node: number, idle: Reading[], metadata: ClusterMetadata, busy: boolean): Promise<void> {
    for (const reading of idle) reading.claimed = true;
    try {
      await this.fetch(node, idle, metadata, busy);
    } finally {
      for (const reading of idle) reading.claimed = false;
    }
  }

  /** A broker that is away, or leads no longer, is a matter of the next metadata; that these cannot be had is a failure. */
  private async fetch(node: number, idle: Reading[], metadata: ClusterMetadata, busy: boolean): Promise<void> {
    const at = new Date();
    const fetched = await this.answer(node, idle, metadata, busy ? WAIT_WHILE_BUSY_MS : WAIT_MS);
    if (this.over.aborted) return;
    if (!fetched || fetched.some(({ error }) => error)) await this.mend(idle, fetched ?? []);
    const budget = new FetchBudget();
    for (const { wanted, end, batches, error } of fetched ?? []) {
      if (error || end === undefined) continue;
      const found = batches.length > 0 ? await foundIn(wanted, batches, wanted.position, budget) : nothingAt(wanted);
      if (this.over.aborted) return;
      this.take(wanted, found, { at, waiting: Math.max(Number(end - found.next), 0) });
    }
  }

  private async answer(
    node: number,
    idle: Reading[],
    metadata: ClusterMetadata,
    maxWaitMs: number,
  ): Promise<Fetched<Reading>[] | undefined> {
    const broker = metadata.brokers.get(node);
    if (!broker) return undefined;
    try {
      return await this.sessionWith(node).fetch(await this.parts.pool.get(broker), idle, metadata, maxWaitMs);
    } catch {
      return undefined;
    }
  }

  private sessionWith(node: number): FetchSession<Reading> {
    const session = this.sessions.get(node) ?? new FetchSession<Reading>();
    this.sessions.set(node, session);
    return session;
  }

  private async mend(idle: Reading[], fetched: readonly Fetched<Reading>[]): Promise<void> {
    if (fetched.some(({ error }) => error?.apiId === 'OFFSET_OUT_OF_RANGE')) await moveInRange(this.parts.client, idle);
    this.parts.client.clearMetadata();
    await pause(WAIT_MS, this.over);
  }

  /** @param at when the fetch began; `waiting`: how much it left in the partition */
  private take(reading: Reading, { records, next }: Found, { at, waiting }: { at: Date; waiting: number }): void {
    const caughtUpAt = waiting === 0 ? at : undefined;
    if (records.length === 0) {
      reading.position = next;
      if (caughtUpAt) this.parts.listener.caughtUp({ topic: reading.topic, partition: reading.partition }, caughtUpAt);
      return;
    }
    const last = records.at(-1)?.offset;
    this.handOut(reading, {
      topic: reading.topic,
      partition: reading.partition,
      records,
      caughtUpAt,
      waiting,
      resolve: (offset) => {
        reading.position = offset === last ? next : BigInt(offset) + 1n;
      },
      heartbeat: async () => {
        this.over.throwIfAborted();
        this.beats.set(reading, Date.now());
      },
    });
  }

  private handOut(reading: Reading, batch: Batch): void {
    reading.busy = true;
    this.beats.set(reading, Date.now());
    const run = this.handled(batch).finally(() => {
      reading.busy = false;
      this.beats.delete(reading);
      this.running.delete(run);
      this.tellFreed();
    });
    this.running.add(run);
  }

  private tellFreed(): void {
    for (const bell of this.bells.values()) bell.ring();
  }

  private async handled(batch: Batch): Promise<void> {
    try {
      await this.parts.listener.batch(batch);
    } catch (error) {
      if (!this.over.aborted || error !== this.over.reason) this.parts.crashed(error as Error);
    }
  }
}

const nothingAt = ({ position }: Reading): Found => ({ records: [], next: position });
