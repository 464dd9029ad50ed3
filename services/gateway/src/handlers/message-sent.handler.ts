import { type MessageSent, messageSent } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { wordsOf } from '../domain/public-words.ts';
import { addressOf } from '../store/address-of.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { EntryStore } from '../store/entry.store.ts';

/** Words for the customer. */
@Controller()
export class MessageSentHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly entries: EntryStore,
  ) {}

  @Handles(messageSent)
  async handle(sent: MessageSent, delivery: Delivery): Promise<void> {
    const { tx, event } = delivery;
    const conversation = await this.conversations.lock(tx, addressOf(delivery));
    if (!conversation) return;
    const entry = { content: wordsOf(sent), at: new Date(sent.sentAt), sequence: event.sequence };
    await together([
      this.entries.add(tx, conversation, entry),
      this.conversations.speaks(tx, conversation, sent.language),
    ]);
  }
}
