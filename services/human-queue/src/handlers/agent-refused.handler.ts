import { type AgentRefused, agentRefused, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller, Logger } from '@nestjs/common';
import { decideRefused } from '../domain/decisions/ended.decision.ts';
import { causeOf } from '../store/cause.ts';
import { ItemStore } from '../store/item.store.ts';
import { MessageStore } from '../store/message.store.ts';

/** Something the desk sent changed nothing: operators see which of their words were not let through. */
@Controller()
export class AgentRefusedHandler {
  private readonly logger = new Logger('Refused');

  constructor(
    private readonly items: ItemStore,
    private readonly messages: MessageStore,
  ) {}

  @Handles(agentRefused, { on: 'inbox' })
  async handle(refused: Inbox<AgentRefused>, delivery: Delivery): Promise<void> {
    const { code, conversationId, ceId } = refused;
    this.logger.warn({ msg: 'Refused by the router', code, conversationId, ceId });
    const cause = causeOf(delivery);
    const item = await this.items.lockLatest(cause.tx, { tenant: delivery.event.tenant, conversationId });
    if (!item) return;
    await this.messages.refuse(cause.tx, item.id, ceId, code);
    await this.items.keep(cause, item, decideRefused(item, refused));
  }
}
