import { type ConversationLifecycle, conversationLifecycle, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

@Controller()
export class ConversationLifecycleHandler {
  constructor(private readonly sessions: SessionStore) {}

  @Handles(conversationLifecycle, { on: 'inbox' })
  async handle(data: Inbox<ConversationLifecycle>, delivery: Delivery): Promise<void> {
    await this.sessions.take(delivery, { type: 'conversation.lifecycle', data });
  }
}
