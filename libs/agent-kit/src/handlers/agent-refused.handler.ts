import { type AgentRefused, agentRefused, type Inbox } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller, Logger } from '@nestjs/common';
import { RunStore } from '../store/run.store.ts';
import { SessionStore } from '../store/session.store.ts';

/** Something this agent sent changed nothing: its code goes to the log, its consequence to the session, or to the turn that gave work out. */
@Controller()
export class AgentRefusedHandler {
  private readonly logger = new Logger('Refused');

  constructor(
    private readonly sessions: SessionStore,
    private readonly runs: RunStore,
  ) {}

  @Handles(agentRefused, { on: 'inbox' })
  async handle(data: Inbox<AgentRefused>, delivery: Delivery): Promise<void> {
    const { code, conversationId, ceId, detail } = data;
    const { tx, event } = delivery;
    this.logger.warn({ msg: 'Refused by the router', code, conversationId, ceId });
    await this.sessions.take(delivery, { type: 'agent.refused', data });
    const error = { step: 'delegate', code, attempts: 1, last: detail };
    const key = { tenant: event.tenant, conversationId };
    await this.runs.settle(tx, key, { taskId: ceId, outcome: 'failed', error }, event.id);
  }
}
