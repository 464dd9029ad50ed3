import type { AgentCard } from '@baton/contracts';
import { primary } from '../language.ts';

/** What the router knows of an agent now: its card, and what its heartbeats say. */
export interface Agent {
  readonly card: AgentCard;
  /** A heartbeat of at least one instance is fresh. */
  readonly live: boolean;
  /** Every fresh instance is about to leave. */
  readonly draining: boolean;
  /** Turns under way and waiting, over all instances, with what it was offered since they last said so. */
  readonly load: number;
  /** How many turns it works on at the same time, over all instances that stay. */
  readonly capacity: number;
  /** How long a conversation given to it now is likely to wait, in milliseconds; absent where a place is free, or nobody can tell. */
  readonly waitMs?: number;
}

export const agentCalled = (agents: readonly Agent[], agentId: string): Agent | undefined =>
  agents.find(({ card }) => card.agentId === agentId);

/** Where people take over. */
export const desk = (agents: readonly Agent[]): Agent | undefined => agents.find(({ card }) => card.kind === 'human');

/** How the customer is told who an agent is: by its card, in the nearest language it offers. */
export const agentName = (agents: readonly Agent[], agentId: string, language: string): string => {
  const names = agentCalled(agents, agentId)?.card.names ?? {};
  return names[language] ?? names[primary(language)] ?? names.en ?? agentId.replaceAll('-', ' ');
};
