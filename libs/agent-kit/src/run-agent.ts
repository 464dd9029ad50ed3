import { runService, type ServiceOptions } from '@baton/service-kit';
import { Module } from '@nestjs/common';
import { AgentConfig } from './agent.config.ts';
import { type AgentOptions, agentModule } from './agent.module.ts';

/** An agent's whole main.ts: starts the service, publishes its card, takes turns until it is told to stop. */
export const runAgent = (options: AgentOptions): Promise<void> => runService(agentService(options));

/** An agent as the service it is: under the card's id, consuming its own inbox and nothing else. */
export function agentService(options: AgentOptions): ServiceOptions {
  const { agentId } = options.card;
  const { config = AgentConfig } = options;
  @Module({ imports: [agentModule(options)] })
  class Agent {}
  return { name: agentId, module: Agent, config, inbox: agentId };
}
