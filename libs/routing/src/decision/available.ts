import type { AgentCard } from '@baton/contracts';
import type { Agent } from './agent.ts';

/** What the fresh heartbeats of an agent's instances say, put together. */
export interface Heartbeats {
  readonly instances: number;
  /** Those that are not about to leave. */
  readonly staying: number;
  /** Turns worked on by those that stay. */
  readonly inFlight: number;
  /** Turns in the one line of all. */
  readonly waiting: number;
  /** How long a turn takes, where any of them says so. */
  readonly turnMs?: number;
  /** How long whoever comes now waits, where the agent itself says so. */
  readonly waitMs?: number;
}

/** What an agent has room for. @param offered what it was given since, of which no heartbeat tells */
export const available = (card: AgentCard, heard: Heartbeats, offered: number): Agent => {
  const capacity = heard.staying * card.maxConcurrent;
  const load = heard.inFlight + heard.waiting + offered;
  const waitMs = heard.waitMs ?? waitBehind(load, capacity, heard.turnMs);
  return {
    card,
    live: heard.instances > 0,
    draining: heard.instances > 0 && heard.staying === 0,
    load,
    capacity,
    ...(waitMs !== undefined && { waitMs }),
  };
};

/** None where a place is free. Else until so many turns have ended as are ahead of one: one ends every `turnMs / capacity`. */
const waitBehind = (load: number, capacity: number, turnMs: number | undefined): number | undefined => {
  if (turnMs === undefined || capacity === 0 || load < capacity) return undefined;
  return Math.round(((load - capacity + 1) * turnMs) / capacity);
};

/**
 * How many of these offers the heartbeats cannot tell of: each instance has its share of them, and has told of those before it was last heard.
 * @param offers when they were made, in milliseconds @param heardAt when each instance was last heard
 */
export const offeredSince = (offers: readonly number[], heardAt: readonly number[]): number => {
  const untold = heardAt.map((heard) => offers.filter((at) => at > heard).length);
  return untold.reduce((sum, count) => sum + count, 0) / Math.max(1, heardAt.length);
};
