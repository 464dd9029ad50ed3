import { type HandoffEnded, handoffEnded, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideEnded } from '../domain/decisions/ended.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';
import { LineSweep } from '../timers/line.sweep.ts';

/** An offer is over, or the desk's own hand-back came back. */
@Controller()
export class HandoffEndedHandler {
  constructor(
    private readonly items: ItemStore,
    private readonly line: LineSweep,
  ) {}

  @Handles(handoffEnded, { on: 'inbox' })
  async handle(ended: Inbox<HandoffEnded>, delivery: Delivery): Promise<void> {
    const cause = causeOf(delivery);
    const { tenant } = delivery.event;
    const item = await this.items.lockLatest(cause.tx, { tenant, conversationId: ended.conversationId });
    if (item) await this.items.keep(cause, item, decideEnded(item, ended));
    this.line.afterCommit(cause.tx);
  }
}
