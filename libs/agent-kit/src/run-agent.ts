import type { AgentCard } from '@baton/contracts';
import type { Type } from '@nestjs/common';
import type { Specialist } from './specialist.ts';

export interface AgentOptions {
  card: AgentCard;
  /** Provides and exports the specialist, and whatever it works with. */
  module: Type;
  specialist: Type<Specialist>;
}

/** An agent's whole main.ts: starts the service, publishes its card, takes turns until it is told to stop. */
export declare function runAgent(options: AgentOptions): Promise<void>;
