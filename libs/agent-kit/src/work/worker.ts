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
import { WorkStore } from '../store/work.store.ts';
import { TurnTaker } from './turn-taker.ts';
import { WorkWake } from './work.wake.ts';

/** Takes turns for many conversations at once, for each of them one at a time. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly logger = new Logger('Worker');
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
      setInterval(() => void this.renew(), turnLeaseMs / 3),
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
    try {
      while (this.asked) {
        this.asked = false;
        await this.claim();
      }
    } catch (error) {
      this.logger.warn({ msg: 'No work could be claimed', error });
    } finally {
      this.filling = false;
    }
  }

  private async claim(): Promise<void> {
    const free = this.card.maxConcurrent - this.running.size;
    if (!this.open || free <= 0) return;
    for (const item of await this.work.claim(free, this.config.turnLeaseMs)) {
      const done = this.taker
        .take(item)
        .catch((error: unknown) => this.logger.warn({ msg: 'A turn was left to its lease', error }))
        .finally(() => {
          this.running.delete(item.lease);
          void this.fill();
        });
      this.running.set(item.lease, done);
    }
  }

  private async renew(): Promise<void> {
    if (this.running.size === 0) return;
    await this.work
      .renew([...this.running.keys()], this.config.turnLeaseMs)
      .catch((error: unknown) => this.logger.warn({ msg: 'Leases could not be renewed', error }));
  }
}
