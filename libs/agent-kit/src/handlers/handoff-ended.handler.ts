import { type HandoffEnded, handoffEnded, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

@Controller()
export class HandoffEndedHandler {
  constructor(private readonly sessions: SessionStore) {}

  @Handles(handoffEnded, { on: 'inbox' })
  async handle(data: Inbox<HandoffEnded>, delivery: Delivery): Promise<void> {
    await this.sessions.take(delivery, { type: 'handoff.ended', data });
  }
}
