import { Database, type Transaction } from '@baton/messaging';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { moved } from '../domain/line.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { databaseNow } from '../store/database-now.ts';
import { DutyStore } from '../store/duty.store.ts';
import { LineStore } from '../store/line.store.ts';
import { Sweep } from './sweep.ts';

/** Tells whoever waits where they stand: at once, and whenever that has changed. */
@Injectable()
export class LineSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep = new Sweep('The line', () => this.tell());

  constructor(
    private readonly config: HumanQueueConfig,
    private readonly database: Database,
    private readonly line: LineStore,
    private readonly duty: DutyStore,
  ) {}

  onApplicationBootstrap(): void {
    this.sweep.start(this.config.sweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  /** The line may have changed. */
  afterCommit(tx: Transaction): void {
    tx.afterCommit(() => this.sweep.now());
  }

  private async tell(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const waiting = await this.line.lock(tx);
      if (waiting.length === 0) return;
      const now = await databaseNow(tx);
      const [handled, operators] = [await this.line.handled(tx), await this.duty.onDuty(tx)];
      const assumed = this.config.assumedHandlingMs / 1_000;
      for (const news of moved(waiting, { operators, handled, assumed })) await this.line.tell(tx, news, now);
    });
  }
}
