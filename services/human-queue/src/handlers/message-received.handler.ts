import { type Inbox, type MessageReceived, messageReceived, newId } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideMessage } from '../domain/decisions/message.decision.ts';
import { itemOfMessage } from '../domain/decisions/offer.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';

@Controller()
export class MessageReceivedHandler {
  constructor(private readonly items: ItemStore) {}

  @Handles(messageReceived, { on: 'inbox' })
  async handle(message: Inbox<MessageReceived>, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const { tenant } = delivery.event;
    const known = await this.items.lockLatest(cause.tx, { tenant, conversationId: message.conversationId });
    const opened = known ? undefined : itemOfMessage(newId(), tenant, message);
    if (opened) await this.items.add(cause, opened);
    const item = known ?? opened;
    if (item) await this.items.keep(cause, item, decideMessage(item, message));
  }
}
