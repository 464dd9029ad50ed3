import { newId } from '@baton/contracts';
import { Database, isOutage, ownTrace, Progress, together } from '@baton/messaging';
import { Recurring } from '@baton/service-kit';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { decideDeadline } from '../domain/decisions/deadline.decision.ts';
import { RouterConfig } from '../router.config.ts';
import type { Cause } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import type { KeptConversation } from '../store/conversation-codec.ts';
import { DeadlineStore, type Due } from '../store/deadline.store.ts';
import { FactsSource } from '../store/facts.source.ts';
import { HandoffStore } from '../store/handoff.store.ts';

/**
 * Fires what is due, by the database's clock, in the conversations whose messages this instance reads; a deadline counts
 * only once the inputs have been read past it, so that an outage expires nothing that was answered in time.
 */
@Injectable()
export class DeadlineSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep = new Recurring('Deadlines wait', () => this.look());

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
    void this.sweep.start(this.config.deadlineSweepMs);
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  /** A conversation that fails keeps no other from its deadline; an outage keeps all. */
  private async look(): Promise<void> {
    const due = await this.deadlines.due(this.progress.partitions());
    const failures: unknown[] = [];
    for (const one of due.filter((candidate) => this.isRipe(candidate))) {
      try {
        await this.fire(one);
      } catch (error) {
        if (isOutage(error)) throw error;
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  private isRipe({ partition, dueAt, overdueMs }: Due): boolean {
    return this.progress.readUpTo(partition) >= dueAt || overdueMs > this.config.deadlineGraceMs;
  }

  private async fire({ tenant, conversationId, partition, now }: Due): Promise<void> {
    await this.database.transaction(async (tx) => {
      const cause: Cause = { tx, tenant, conversationId, partition, now, eventId: newId() };
      const conversation = await this.conversations.find(cause);
      if (!conversation) return;
      await ownTrace('deadline', { conversationId, after: conversation.turn }, () => this.expire(cause, conversation));
    });
  }

  private async expire(cause: Cause, conversation: KeptConversation): Promise<void> {
    const [supplied, background] = await together([
      this.handoffs.openPackage(cause),
      this.source.background(cause, conversation),
    ]);
    const facts = this.source.facts(background);
    const events = decideDeadline(conversation, supplied, facts, cause.now);
    if (events.length === 0) return this.conversations.leave(cause, conversation);
    await this.conversations.keep(cause, conversation, events);
  }
}
