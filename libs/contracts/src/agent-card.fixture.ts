import type { AgentCard } from './events/agent-card.contract.ts';

/** A card made by hand: what is not said is made up. */
export const cardOf = (card: Partial<AgentCard> & Pick<AgentCard, 'agentId'>): AgentCard => ({
  kind: 'ai',
  describes: card.agentId,
  intents: [],
  capabilities: [],
  languages: ['en'],
  privileges: [],
  needs: { facts: [] },
  reads: [],
  windowTokens: 4_000,
  accepts: { 'handoff.requested': [1] },
  replyWithinMs: 20_000,
  maxConcurrent: 10,
  version: '1',
  ...card,
});
