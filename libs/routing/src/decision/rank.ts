import type { Agent } from './agent.ts';
import { wasMeant } from './claims.ts';
import type { Candidate, RouteQuestion } from './route-decision.ts';

/** An agent, and what is to be said of it for one question. */
export interface Ranked {
  readonly agent: Agent;
  readonly candidate: Candidate;
}

/** The share of an agent's capacity that is free, in hundredths; a full agent still beats nobody. */
const freedom = ({ load, capacity }: Agent): number =>
  Math.max(0.01, Math.round((1 - load / Math.max(1, capacity)) * 100) / 100);

export const chosen = (agent: Agent): Candidate => ({
  agentId: agent.card.agentId,
  score: freedom(agent),
  ...expectedAt(agent),
});

export const passedOver = (agent: Agent, lostBecause: string): Candidate => ({
  agentId: agent.card.agentId,
  score: 0,
  lostBecause,
  ...(lostBecause === 'overloaded' && expectedAt(agent)),
});

const expectedAt = ({ waitMs }: Agent): Pick<Candidate, 'waitMs'> => (waitMs ? { waitMs } : {});

/** Who has most room first, then who is waited for least; who was meant and could not stands before who was not meant. */
const byPlace = (a: Ranked, b: Ranked): number =>
  b.candidate.score - a.candidate.score ||
  Number(wasMeant(b.candidate)) - Number(wasMeant(a.candidate)) ||
  (wasMeant(a.candidate) ? waitOf(a) - waitOf(b) || 0 : 0);

/** Among equals the conversation says who is first, so that routers that know the same do not all ask the same one. */
export const byRank =
  ({ conversationId }: RouteQuestion) =>
  (a: Ranked, b: Ranked): number =>
    byPlace(a, b) || (a.candidate.score > 0 && conversationId ? draw(conversationId, a, b) : 0) || byId(a, b);

/** What is full and says no time may take any. */
const waitOf = ({ agent: { waitMs, load, capacity } }: Ranked): number =>
  waitMs ?? (load < capacity ? 0 : Number.MAX_SAFE_INTEGER);

const draw = (conversationId: string, a: Ranked, b: Ranked): number =>
  hashOf(conversationId + a.candidate.agentId) - hashOf(conversationId + b.candidate.agentId);

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

const byId = (a: Ranked, b: Ranked): number => (a.candidate.agentId < b.candidate.agentId ? -1 : 1);
