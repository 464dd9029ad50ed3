import { type AgentRemoved, agentRemoved } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentNameStore } from '../store/agent-name.store.ts';

/** A tombstone on the card topic: the agent takes part no more. */
@Controller()
export class AgentRemovedHandler {
  constructor(private readonly names: AgentNameStore) {}

  @Handles(agentRemoved)
  async handle({ agentId }: AgentRemoved, { tx }: Delivery): Promise<void> {
    await this.names.remove(tx, agentId);
  }
}
