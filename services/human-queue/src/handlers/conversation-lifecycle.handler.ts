import { type ConversationLifecycle, conversationLifecycle, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { deskId } from '../domain/announce.ts';
import { decideLifecycle } from '../domain/decisions/ended.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';

/** Resolved, somebody else's, or to be forgotten. */
@Controller()
export class ConversationLifecycleHandler {
  constructor(private readonly items: ItemStore) {}

  @Handles(conversationLifecycle, { on: 'inbox' })
  async handle(life: Inbox<ConversationLifecycle>, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const key = { tenant: delivery.event.tenant, conversationId: life.conversationId };
    if (life.state === 'erased') return this.items.forget(cause.tx, key);
    const item = await this.items.lockLatest(cause.tx, key);
    if (item) await this.items.keep(cause, item, decideLifecycle(item, life, deskId));
  }
}
