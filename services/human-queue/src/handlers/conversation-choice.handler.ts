import { type ConversationChoice, conversationChoice, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { isOpen } from '../domain/item.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';

/** What the customer chose while waiting: shown to whoever claims. What follows from it is the router's. */
@Controller()
export class ConversationChoiceHandler {
  constructor(private readonly items: ItemStore) {}

  @Handles(conversationChoice, { on: 'inbox' })
  async handle({ conversationId, handoffId, choice }: Inbox<ConversationChoice>, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const item = await this.items.lockLatest(cause.tx, { tenant: delivery.event.tenant, conversationId });
    if (item && isOpen(item) && item.offer?.handoffId === handoffId)
      await this.items.keep(cause, item, [{ type: 'ChoiceMade', choice }]);
  }
}
