import { type HandoffRequested, handoffRequested, type Inbox, newId } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideSuperseded, itemOfOffer } from '../domain/decisions/offer.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';
import { LineSweep } from '../timers/line.sweep.ts';

/** A person is wanted. */
@Controller()
export class HandoffRequestedHandler {
  constructor(
    private readonly items: ItemStore,
    private readonly line: LineSweep,
  ) {}

  @Handles(handoffRequested, { on: 'inbox' })
  async handle(offer: Inbox<HandoffRequested>, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const { tenant, traceparent } = delivery.event;
    const former = await this.items.lockLatest(cause.tx, { tenant, conversationId: offer.conversationId });
    const added = await this.items.add(cause, itemOfOffer(newId(), tenant, offer, traceparent));
    if (added && former) await this.items.keep(cause, former, decideSuperseded(former));
    this.line.afterCommit(cause.tx);
  }
}
