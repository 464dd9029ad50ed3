import { type AgentCard, agentCard } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentNameStore } from '../store/agent-name.store.ts';

/** How customers are told of an agent. */
@Controller()
export class AgentCardHandler {
  constructor(private readonly names: AgentNameStore) {}

  @Handles(agentCard)
  async handle({ agentId, names = {} }: AgentCard, { tx }: Delivery): Promise<void> {
    await this.names.save(tx, agentId, names);
  }
}
