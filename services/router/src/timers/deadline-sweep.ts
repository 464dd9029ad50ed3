import { newId } from '@baton/contracts';
import { Database, Progress } from '@baton/messaging';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { decideDeadline } from '../domain/decisions/deadline.decision.ts';
import { RouterConfig } from '../router.config.ts';
import type { Cause } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { DeadlineStore, type Due } from '../store/deadline.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';

/**
 * Fires what is due, by the database's clock, in the conversations whose messages this instance reads; a deadline counts
 * only once the inputs have been read past it, so that an outage expires nothing that was answered in time.
 */
@Injectable()
export class DeadlineSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(DeadlineSweep.name);
  private timer?: NodeJS.Timeout;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: RouterConfig,
    private readonly database: Database,
    private readonly progress: Progress,
    private readonly deadlines: DeadlineStore,
    private readonly conversations: ConversationStore,
    private readonly handoffs: HandoffStore,
    private readonly source: FactsSource,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.sweeping;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep()
        .catch((error: unknown) => this.log.warn(`Deadlines wait: ${String(error)}`))
        .finally(() => this.timer && this.schedule());
    }, this.config.deadlineSweepMs);
  }

  private async sweep(): Promise<void> {
    const due = await this.deadlines.due(this.progress.partitions());
    for (const one of due.filter((candidate) => this.isRipe(candidate))) await this.fire(one);
  }

  private isRipe({ partition, dueAt, overdueMs }: Due): boolean {
    return this.progress.readUpTo(partition) >= dueAt || overdueMs > this.config.deadlineGraceMs;
  }

  private async fire({ tenant, conversationId, partition, now }: Due): Promise<void> {
    await this.database.transaction(async (tx) => {
      const cause: Cause = { tx, tenant, conversationId, partition, now, eventId: newId() };
      const conversation = await this.conversations.find(cause);
      if (!conversation) return;
      const supplied = await this.handoffs.openPackage(cause, conversation);
      const facts = await this.source.handoffFacts(cause, conversation);
      await this.conversations.keep(cause, conversation, decideDeadline(conversation, supplied, facts, now));
    });
  }
}
