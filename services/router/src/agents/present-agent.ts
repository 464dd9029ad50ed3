import { type Agent, available, type Heartbeats, offeredSince } from '@baton/routing';
import type { KnownAgent } from '../store/agent.store.ts';

/** An agent as this process sees it: what its heartbeats say, and what this process alone has offered it since. */
export interface PresentAgent {
  readonly agent: Agent;
  readonly heard: Heartbeats;
  /** When the offers were made that not every instance can have told of, in milliseconds. */
  readonly offers: readonly number[];
  /** How many no heartbeat tells of. */
  readonly untold: number;
}

/** As it is now; offers that all of its instances were heard after are forgotten. */
export const presentAt = (now: number, known: KnownAgent, before?: PresentAgent): PresentAgent => {
  const { card, heard } = known;
  const heardAt = known.heardAgoMs.map((ago) => now - ago);
  const offers = (before?.offers ?? []).filter((at) => at > Math.min(...heardAt));
  const untold = offeredSince(offers, heardAt);
  return { agent: available(card, heard, untold), heard, offers, untold };
};

export const withOffer = (now: number, { agent, heard, offers, untold }: PresentAgent): PresentAgent => ({
  agent: available(agent.card, heard, untold + 1),
  heard,
  offers: [...offers, now],
  untold: untold + 1,
});
