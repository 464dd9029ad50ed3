import { type HandoffEnded, handoffEnded } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
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
    const address = addressOf(delivery);
    const [conversation, wait] = await together([
      this.conversations.lock(tx, address),
      this.waits.find(tx, address, ended.handoffId),
    ]);
    if (!conversation) return;
    const happened = { at: new Date(ended.endedAt), sequence: event.sequence };
    await this.waits.keep(tx, conversation, decideEnded(wait, ended), happened);
  }
}
