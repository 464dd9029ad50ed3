import { AgentRemoved, agentRemoved } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentStore } from '../store/agent.store.ts';

/** A tombstone on the card topic: the agent takes part no more. */
@Controller()
export class AgentRemovedHandler {
  constructor(private readonly agents: AgentStore) {}

  @Handles(agentRemoved)
  async handle({ agentId }: AgentRemoved, { tx }: Delivery<AgentRemoved>): Promise<void> {
    await this.agents.remove(tx, agentId);
  }
}
