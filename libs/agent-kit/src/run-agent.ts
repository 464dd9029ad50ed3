import { runService } from '@baton/service-kit';
import { Module } from '@nestjs/common';
import { AgentConfig } from './agent.config.ts';
import { type AgentOptions, agentModule } from './agent.module.ts';

/** An agent's whole main.ts: starts the service, publishes its card, takes turns until it is told to stop. */
export function runAgent(options: AgentOptions): Promise<void> {
  const { agentId } = options.card;
  const { config = AgentConfig } = options;
  @Module({ imports: [agentModule(options)] })
  class Agent {}
  return runService({ name: agentId, module: Agent, config, inbox: agentId });
}
