import { AgentHeartbeat, agentHeartbeat } from '@baton/contracts';
import { type Delivery, Handles } from '@baton/messaging';
import { Controller } from '@nestjs/common';
import { AgentStore } from '../store/agent.store.ts';

@Controller()
export class AgentHeartbeatHandler {
  constructor(private readonly agents: AgentStore) {}

  @Handles(agentHeartbeat)
  async handle(beat: AgentHeartbeat, { tx }: Delivery<AgentHeartbeat>): Promise<void> {
    await this.agents.beat(tx, beat);
  }
}
