import { type ConversationLifecycle, conversationLifecycle } from '@baton/contracts';
import { type Delivery, Handles, together } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { ownerChangeOf } from '../domain/public-words.ts';
import { addressOf } from '../store/address-of.ts';
import { AgentNameStore } from '../store/agent-name.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';
import { EntryStore } from '../store/entry.store.ts';

/** Who has the conversation. One that is erased is forgotten; whoever reads it just then is told that. */
@Controller()
export class ConversationLifecycleHandler {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly entries: EntryStore,
    private readonly names: AgentNameStore,
  ) {}

  @Handles(conversationLifecycle)
  async handle(life: ConversationLifecycle, delivery: Delivery): Promise<void> {
    const { tx, event } = delivery;
    const [conversation, names] = await together([
      this.conversations.lock(tx, addressOf(delivery)),
      life.owner ? this.names.of(tx, life.owner.agentId) : {},
    ]);
    if (!conversation) return;
    if (life.state === 'erased') await this.conversations.erase(tx, conversation);
    const content = ownerChangeOf(life, names, conversation.language);
    await this.entries.add(tx, conversation, { content, at: new Date(life.at), sequence: event.sequence });
  }
}
