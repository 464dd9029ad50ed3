import { type HandoffProgress, handoffProgress } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { decideProgress } from '../domain/wait.decision.ts';
import { addressOf } from '../store/address-of.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { WaitStore } from '../store/wait.store.ts';

/** Where the customer stands in line for a person. */
@Controller()
export class HandoffProgressHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly waits: WaitStore,
  ) {}

  @Handles(handoffProgress)
  async handle(progress: HandoffProgress, delivery: Delivery): Promise<void> {
    const { tx, event } = delivery;
    const address = addressOf(delivery);
    const [conversation, wait] = await together([
      this.conversations.lock(tx, address),
      this.waits.find(tx, address, progress.handoffId),
    ]);
    if (!conversation) return;
    const happened = { at: new Date(progress.at), sequence: event.sequence };
    await this.waits.keep(tx, conversation, decideProgress(wait, progress), happened);
  }
}
