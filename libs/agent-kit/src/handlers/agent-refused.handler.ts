import { type AgentRefused, agentRefused, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller, Logger } from '@nestjs/common';
import { SessionStore } from '../store/session.store.ts';

/** Something this agent sent changed nothing: its code goes to the log, its consequence to the session. */
@Controller()
export class AgentRefusedHandler {
  private readonly logger = new Logger('Refused');

  constructor(private readonly sessions: SessionStore) {}

  @Handles(agentRefused, { on: 'inbox' })
  async handle(data: Inbox<AgentRefused>, delivery: Delivery): Promise<void> {
    const { code, conversationId, ceId } = data;
    this.logger.warn({ msg: 'Refused by the router', code, conversationId, ceId });
    await this.sessions.take(delivery, { type: 'agent.refused', data });
  }
}
