import { AgentCard, agentCard } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentTopics } from '../agents/agent-topics.ts';
import { AgentStore } from '../store/agent.store.ts';

@Controller()
export class AgentCardHandler {
  constructor(
    private readonly agents: AgentStore,
    private readonly topics: AgentTopics,
  ) {}

  @Handles(agentCard)
  async handle(card: AgentCard, { tx, now }: Delivery<AgentCard>): Promise<void> {
    await this.topics.ensure(card.agentId);
    await this.agents.register(tx, card, now);
    await this.agents.forgetInstances(tx, card.agentId);
  }
}
