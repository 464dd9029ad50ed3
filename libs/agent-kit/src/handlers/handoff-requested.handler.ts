import { type HandoffRequested, handoffRequested, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

@Controller()
export class HandoffRequestedHandler {
  constructor(private readonly sessions: SessionStore) {}

  @Handles(handoffRequested, { on: 'inbox' })
  async handle(data: Inbox<HandoffRequested>, delivery: Delivery): Promise<void> {
    await this.sessions.take(delivery, { type: 'handoff.requested', data });
  }
}
