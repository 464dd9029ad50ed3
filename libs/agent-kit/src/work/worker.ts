import type { AgentCard } from '@baton/contracts';
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
import { type WorkItem, WorkStore } from '../store/work.store.ts';
import { Recurring } from './recurring.ts';
import { TurnTaker } from './turn-taker.ts';
import { WorkWake } from './work.wake.ts';

/** Takes turns for many conversations at once, for each of them one at a time. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly claiming = new Recurring(this.logger, 'No work could be claimed');
  private readonly renewing = new Recurring(this.logger, 'Leases could not be renewed');
  private readonly running = new Map<string, Promise<void>>();
  private timers: NodeJS.Timeout[] = [];
  private open = false;
  private filling = false;
  private asked = false;

  constructor(
    @Inject(AGENT_CARD) private readonly card: AgentCard,
    private readonly config: AgentConfig,
    private readonly work: WorkStore,
    private readonly taker: TurnTaker,
    wake: WorkWake,
  ) {
    wake.onWake(() => void this.fill());
  }

  get inFlight(): number {
    return this.running.size;
  }

  onApplicationBootstrap(): void {
    const { turnSweepMs, turnLeaseMs } = this.config;
    this.open = true;
    this.timers = [
      setInterval(() => void this.fill(), turnSweepMs),
      setInterval(() => void this.renewing.run(() => this.renew()), turnLeaseMs / 3),
    ];
  }

  /** No new turns; what is waiting is another process's, or for after the restart. */
  onModuleDestroy(): void {
    this.open = false;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.values());
    this.timers.forEach(clearInterval);
  }

  /** Asked while it runs, it runs once more. */
  private async fill(): Promise<void> {
    this.asked = true;
    if (this.filling) return;
    this.filling = true;
    while (this.asked) {
      this.asked = false;
      await this.claiming.run(() => this.claim());
    }
    this.filling = false;
  }

  private async claim(): Promise<void> {
    const free = this.card.maxConcurrent - this.running.size;
    if (!this.open || free <= 0) return;
    for (const item of await this.work.claim(free, this.config.turnLeaseMs)) this.take(item);
  }

  private take(item: WorkItem): void {
    const done = this.taker
      .take(item)
      .catch((error: unknown) => this.logger.warn('A turn was left to its lease', error))
      .finally(() => {
        this.running.delete(item.lease);
        void this.fill();
      });
    this.running.set(item.lease, done);
  }

  private async renew(): Promise<void> {
    if (this.running.size > 0) await this.work.renew([...this.running.keys()], this.config.turnLeaseMs);
  }
}
