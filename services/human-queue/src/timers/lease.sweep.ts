import { newId } from '@baton/contracts';
import { Database, ownTrace } from '@baton/messaging';
import { Recurring } from '@baton/service-kit';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { decideLease } from '../domain/decisions/release.decision.ts';
import { HumanQueueConfig } from '../human-queue.config.ts';
import { databaseNow } from '../store/database-now.ts';
import { IdempotencyStore } from '../store/idempotency.store.ts';
import { ItemStore } from '../store/item.store.ts';
import { LineStore } from '../store/line.store.ts';
import { LineSweep } from './line.sweep.ts';

/** Puts back what a vanished operator held. */
@Injectable()
export class LeaseSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep = new Recurring('Lost leases are not put back', () => this.look());

  constructor(
    private readonly config: HumanQueueConfig,
    private readonly database: Database,
    private readonly items: ItemStore,
    private readonly held: LineStore,
    private readonly line: LineSweep,
    private readonly idempotency: IdempotencyStore,
  ) {}

  onApplicationBootstrap(): void {
    void this.sweep.start(this.config.sweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  private async look(): Promise<void> {
    for (const id of await this.held.vanished()) await this.putBack(id);
    await this.idempotency.forgetOld();
  }

  private async putBack(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await this.items.lock(tx, id);
      if (!item) return;
      const now = await databaseNow(tx);
      const events = decideLease(item, newId(), now);
      if (events.length === 0) return;
      const { conversationId, traceparent: after } = item;
      await ownTrace('lease lost', { conversationId, after }, () => this.items.keep({ tx, now }, item, events));
      this.line.afterCommit(tx);
    });
  }
}
