import { HandoffProgress, handoffProgress, sourceOf } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideQueueProgress } from '../domain/decisions/queue-progress.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { FactsSource } from '../store/facts.source.ts';

/** Where a customer stands in the human queue. The router's own progress comes back on the same topic. */
@Controller()
export class HandoffProgressHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly source: FactsSource,
  ) {}

  @Handles(handoffProgress)
  async handle(progress: HandoffProgress, delivery: Delivery<HandoffProgress>): Promise<void> {
    if (delivery.source === sourceOf('router')) return;
    const cause = causeOf(delivery);
    const conversation = await this.conversations.find(cause);
    const events = decideQueueProgress(conversation, progress, this.source.facts(), cause.now);
    await this.conversations.keep(cause, conversation, events);
  }
}
