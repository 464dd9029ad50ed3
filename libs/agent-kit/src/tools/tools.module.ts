import type { AgentCard } from '@baton/contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import { AGENT_CARD } from '../agent-card.token.ts';
import { Tools } from './tools.ts';

/** The tools of the agent that runs, for its specialist. */
@Module({})
export class ToolsModule {
  static of(card: AgentCard): DynamicModule {
    const providers = [{ provide: AGENT_CARD, useValue: card }, Tools];
    return { module: ToolsModule, global: true, providers, exports: [Tools] };
  }
}
