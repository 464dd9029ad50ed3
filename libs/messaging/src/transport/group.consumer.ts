import { Logger } from '@nestjs/common';
import type { Batch, Consumer, ConsumerListener, KafkaDriver, TopicPartition } from '../driver/driver.ts';
import { pause } from '../pause.ts';
import type { ReadProgress } from '../progress/read.progress.ts';
import { BatchRun } from './batch.run.ts';
import type { BatchSettlement } from './batch.settlement.ts';
import { OffsetCommitter } from './offset.committer.ts';

/** `waiting`: for Kafka or for topics. `interrupted`: failed, and coming back. `stalled`: only a restart can mend it. */
export type ConsumerState = 'waiting' | 'joined' | 'rebalancing' | 'interrupted' | 'stalled' | 'crashed' | 'stopped';

export interface GroupConsumerOptions {
  group: string;
  topics: readonly string[];
  /** The consumer failed in a way it does not come back from. */
  fatal(error: Error): void;
  changed(state: ConsumerState): void;
}

const AGAIN_MS = 500;
const DRAIN_MS = 10_000;

/** This process as a member of its consumer group, from waiting for topics to having left. */
export class GroupConsumer implements ConsumerListener {
  private readonly logger = new Logger('Consumer');
  private readonly closing = new AbortController();
  private readonly committer = new OffsetCommitter(async (positions) => this.consumer?.commit(positions));
  private readonly running = new Set<Promise<unknown>>();
  private joining: Promise<void> = Promise.resolve();
  private closed?: Promise<void>;
  private consumer?: Consumer;
  private waitingFor?: string;
  state: ConsumerState = 'waiting';

  constructor(
    private readonly options: GroupConsumerOptions,
    private readonly driver: KafkaDriver,
    private readonly settlement: BatchSettlement,
    private readonly progress: ReadProgress,
  ) {}

  /** Returns at once; joins as soon as Kafka answers and every topic is there. */
  start(): void {
    this.joining = this.join();
  }

  /** No further batch, what is under way to its end, its offsets committed, the group left: in this order. */
  close(): Promise<void> {
    this.closed ??= this.leave();
    return this.closed;
  }

  async batch(batch: Batch): Promise<void> {
    if (this.closing.signal.aborted) return;
    const run = new BatchRun(batch, this.settlement, this, this.closing.signal).run();
    this.running.add(run);
    const { whole, lost } = await run.finally(() => this.running.delete(run));
    if (whole && batch.caughtUpAt) this.progress.caughtUp(batch, batch.caughtUpAt);
    if (!lost) return;
    await this.committer.flush();
    throw lost;
  }

  done({ topic, partition }: Batch, offset: string): void {
    this.committer.add({ topic, partition, offset: String(BigInt(offset) + 1n) });
  }

  stalled({ topic, partition }: Batch): void {
    this.logger.error(`Nothing of ${topic}[${partition}] came to an end for too long: leaving it to others`);
    this.become('stalled');
  }

  assigned(partitions: TopicPartition[]): void {
    this.committer.forget();
    this.progress.assigned(partitions);
    this.logger.log(`Joined group ${this.options.group} with ${partitions.length} partitions`);
    this.become('joined');
  }

  caughtUp(partition: TopicPartition, at: Date): void {
    this.progress.caughtUp(partition, at);
  }

  rebalancing(): void {
    this.become('rebalancing');
  }

  interrupted(error: Error): void {
    if (this.state !== 'interrupted') this.logger.warn(`Lost the group, joining again: ${error.message}`);
    this.become('interrupted');
  }

  crashed(error: Error): void {
    this.become('crashed');
    this.options.fatal(error);
  }

  private become(state: ConsumerState): void {
    if (this.state === 'stalled' && state !== 'stopped') return;
    this.state = state;
    this.options.changed(state);
  }

  private async join(): Promise<void> {
    while (!this.closing.signal.aborted) {
      try {
        await this.topicsExist();
        if (this.closing.signal.aborted) return;
        this.consumer = this.driver.consumer(this.options.group, this.options.topics, this);
        return await this.consumer.start();
      } catch (error) {
        this.waitFor(`Kafka: ${(error as Error).message}`);
        await this.consumer?.stop().catch(() => {});
        await pause(AGAIN_MS, this.closing.signal);
      }
    }
  }

  /** Another service may make them a moment later. */
  private async topicsExist(): Promise<void> {
    for (;;) {
      const missing = await this.driver.topics.missing(this.options.topics);
      if (missing.length === 0 || this.closing.signal.aborted) return;
      this.waitFor(`topics: ${missing.join(', ')}`);
      await pause(AGAIN_MS, this.closing.signal);
    }
  }

  private waitFor(what: string): void {
    if (what !== this.waitingFor) this.logger.warn(`Waiting for ${what}`);
    this.waitingFor = what;
  }

  /** kafkajs forgets commits once a stop has begun, so the last one comes before it. */
  private async leave(): Promise<void> {
    this.closing.abort();
    await this.joining;
    this.consumer?.pause();
    await this.drain();
    await this.committer.close();
    await this.consumer?.stop();
    this.become('stopped');
  }

  private async drain(): Promise<void> {
    const drained = new AbortController();
    const rest = Promise.allSettled(this.running).then(() => drained.abort());
    await Promise.race([rest, pause(DRAIN_MS, drained.signal)]);
  }
}
