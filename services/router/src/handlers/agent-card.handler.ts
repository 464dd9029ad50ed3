import { AgentCard, agentCard, RefusedInput, unusableSchema } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentTopics } from '../agents/agent-topics.ts';
import { OverlapWatch } from '../agents/overlap-watch.ts';
import { AgentStore } from '../store/agent.store.ts';

@Controller()
export class AgentCardHandler {
  constructor(
    private readonly agents: AgentStore,
    private readonly topics: AgentTopics,
    private readonly overlaps: OverlapWatch,
  ) {}

  @Handles(agentCard)
  async handle(card: AgentCard, { tx, now }: Delivery<AgentCard>): Promise<void> {
    refuseUnusable(card);
    await this.topics.ensure(card.agentId);
    await this.agents.register(tx, card, now);
    await this.agents.forgetInstances(tx, card.agentId);
    tx.afterCommit(() => this.overlaps.cardChanged());
  }
}

/** @throws RefusedInput for a card that asks for facts in a way nobody can check: the one before stays in force */
const refuseUnusable = ({ needs: { schema = {}, transitions = {} } }: AgentCard): void => {
  for (const [name, needed] of Object.entries({ schema, ...transitions })) {
    const fault = unusableSchema(needed);
    if (fault) throw new RefusedInput('invalid', `/needs, ${name}: ${fault}`);
  }
};
