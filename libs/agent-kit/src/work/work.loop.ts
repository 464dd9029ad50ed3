import type { AgentCard } from '@baton/contracts';
import { Recurring } from '@baton/service-kit';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { AgentConfig } from '../agent.config.ts';
import { AGENT_CARD } from '../agent-card.token.ts';
import type { Work } from '../domain/work.ts';
import { Pace } from '../presence/pace.ts';
import type { Load, Workload } from '../presence/workload.ts';
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { isTask, TaskPerformer } from './task-performer.ts';
import { TurnTaker } from './turn-taker.ts';
import { WorkWake } from './work.wake.ts';

/** Takes turns for many conversations at once, for each of them one at a time, and performs tasks beside them. */
@Injectable()
export class WorkLoop implements Workload, OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Work');
  private readonly claiming = new Recurring('No work could be claimed', () => this.claim());
  private readonly renewing = new Recurring('Leases could not be renewed', () => this.renew());
  private readonly running = new Map<WorkItem, Promise<void>>();
  private readonly pace = new Pace();
  /** As many were found as there was room for: more may wait. */
  private crowded = false;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly config: AgentConfig,
    private readonly work: WorkStore,
    private readonly taker: TurnTaker,
    private readonly performer: TaskPerformer,
    wake: WorkWake,
  ) {
    wake.onWake(() => void this.claiming.now());
  }

  async load(): Promise<Load> {
    const waiting = await this.work.waiting();
    const turnMs = this.pace.turnMs(performance.now());
    return { inFlight: this.running.size, waiting, ...(turnMs !== undefined && { turnMs }) };
  }

  onApplicationBootstrap(): void {
    const { turnSweepMs, turnLeaseMs } = this.config;
    void this.claiming.start(turnSweepMs);
    void this.renewing.start(turnLeaseMs / 3);
  }

  /** Nothing new; what is waiting is another process's, or for after the restart. */
  async onModuleDestroy(): Promise<void> {
    await this.claiming.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.values());
    await this.renewing.stop();
  }

  private get free(): number {
    return this.card.maxConcurrent - this.running.size;
  }

  private async claim(): Promise<void> {
    const { free } = this;
    const items = free > 0 ? await this.work.claim(free, this.config.turnLeaseMs) : [];
    for (const item of items) this.take(item);
    this.crowded = items.length === free;
    if (this.crowded && this.free > 0) void this.claiming.now();
  }

  private take(item: WorkItem): void {
    this.pace.begin(item, performance.now());
    const taken = isTask(item) ? this.performer.take(item) : this.taker.take(item as WorkItem<Work>);
    const done = taken.then(
      (more) => this.end(item, more),
      (error: unknown) => {
        this.logger.warn('A turn was left to its lease', error);
        this.end(item, false);
      },
    );
    this.running.set(item, done);
  }

  /** What comes for other conversations says so itself. */
  private end(item: WorkItem, more: boolean): void {
    this.running.delete(item);
    this.pace.end(item, performance.now());
    if (more || this.crowded) void this.claiming.now();
  }

  private async renew(): Promise<void> {
    if (this.running.size === 0) return;
    await this.work.renew([...this.running.keys()], this.config.turnLeaseMs);
    const tasks = [...this.running.keys()].filter(isTask);
    if (tasks.length > 0) this.performer.stop(tasks, await this.work.lost(tasks));
  }
}
