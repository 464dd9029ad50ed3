import { AgentRemoved, agentRemoved } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { OverlapWatch } from '../agents/overlap-watch.ts';
import { AgentStore } from '../store/agent.store.ts';
import { ConversationStore } from '../store/conversation.store.ts';

/** A tombstone on the card topic: the agent takes part no more, and what it has is handed on. */
@Controller()
export class AgentRemovedHandler {
  constructor(
    private readonly agents: AgentStore,
    private readonly conversations: ConversationStore,
    private readonly overlaps: OverlapWatch,
  ) {}

  @Handles(agentRemoved)
  async handle({ agentId }: AgentRemoved, { tx }: Delivery<AgentRemoved>): Promise<void> {
    await this.agents.remove(tx, agentId);
    await this.conversations.wakeThoseOf(tx, agentId);
    tx.afterCommit(() => this.overlaps.cardChanged());
  }
}
