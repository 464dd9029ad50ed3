import { type HandoffAccepted, type History, handoffAccepted, type Inbox, newId } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideAccepted } from '../domain/decisions/grant.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';

/** The grant comes with what was said since the offer. */
type Accepted = Inbox<HandoffAccepted> & { history?: History };

@Controller()
export class HandoffAcceptedHandler {
  constructor(private readonly items: ItemStore) {}

  @Handles(handoffAccepted, { on: 'inbox' })
  async handle(accepted: Accepted, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const { conversationId, history } = accepted;
    const item = await this.items.lockLatest(cause.tx, { tenant: delivery.event.tenant, conversationId });
    if (item) await this.items.keep(cause, item, decideAccepted(item, accepted, history?.turns ?? [], newId()));
  }
}
