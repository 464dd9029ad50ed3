import { Database, ownTrace, type Transaction } from '@baton/messaging';
import { Recurring } from '@baton/service-kit';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Moved, moved } from '../domain/line.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { databaseNow } from '../store/database-now.ts';
import { DutyStore } from '../store/duty.store.ts';
import { LineStore } from '../store/line.store.ts';

/** Tells whoever waits where they stand: at once, and whenever that has changed. */
@Injectable()
export class LineSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep = new Recurring('Nobody is told where they stand', () => this.look());

  constructor(
    private readonly config: HumanQueueConfig,
    private readonly database: Database,
    private readonly line: LineStore,
    private readonly duty: DutyStore,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweep.start(this.config.sweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  /** The line may have changed. */
  afterCommit(tx: Transaction): void {
    tx.afterCommit(() => void this.sweep.now());
  }

  private async look(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const waiting = await this.line.lock(tx);
      if (waiting.length === 0) return;
      const now = await databaseNow(tx);
      const [handled, operators] = [await this.line.handled(tx), await this.duty.onDuty(tx)];
      const assumed = this.config.assumedHandlingMs / 1_000;
      for (const news of moved(waiting, { operators, handled, assumed })) await this.tell(tx, news, now);
    });
  }

  private tell(tx: Transaction, news: Moved, now: Date): Promise<void> {
    const { conversationId, traceparent: after } = news.waiting;
    return ownTrace('line moved', { conversationId, after }, () => this.line.tell(tx, news, now));
  }
}
