import { type HandoffAccepted, handoffAccepted, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

@Controller()
export class HandoffAcceptedHandler {
  constructor(private readonly sessions: SessionStore) {}

  @Handles(handoffAccepted, { on: 'inbox' })
  async handle(data: Inbox<HandoffAccepted>, delivery: Delivery): Promise<void> {
    await this.sessions.take(delivery, { type: 'handoff.accepted', data });
  }
}
