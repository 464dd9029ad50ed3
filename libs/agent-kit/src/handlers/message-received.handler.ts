import { type Inbox, type MessageReceived, messageReceived } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

@Controller()
export class MessageReceivedHandler {
  constructor(private readonly sessions: SessionStore) {}

  @Handles(messageReceived, { on: 'inbox' })
  async handle(data: Inbox<MessageReceived>, delivery: Delivery): Promise<void> {
    await this.sessions.take(delivery, { type: 'conversation.message.received', data });
  }
}
