import { type HandoffEnded, handoffEnded } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideEnded } from '../domain/wait.decision.ts';
import { addressOf } from '../store/address-of.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { WaitStore } from '../store/wait.store.ts';

/** Nobody is waited for any more. */
@Controller()
export class HandoffEndedHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly waits: WaitStore,
  ) {}

  @Handles(handoffEnded)
  async handle(ended: HandoffEnded, delivery: Delivery): Promise<void> {
    const { tx, event } = delivery;
    const conversation = await this.conversations.lock(tx, addressOf(delivery));
    if (!conversation) return;
    const wait = await this.waits.find(tx, conversation, ended.handoffId);
    const happened = { at: new Date(ended.endedAt), sequence: event.sequence };
    await this.waits.keep(tx, conversation, decideEnded(wait, ended), happened);
  }
}
