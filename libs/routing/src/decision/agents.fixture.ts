import type { AgentCard } from '@baton/contracts';
import { cardOf } from '@baton/contracts/agent-card.fixture';
import type { Agent } from './agent.ts';
import type { RouteQuestion } from './route-decision.ts';

/** Made by hand for specs: agents as the router would know them. */
export const card = (agentId: string, overrides: Partial<AgentCard> = {}): AgentCard =>
  cardOf({ agentId, languages: ['en', 'de'], ...overrides });

export const agent = (agentId: string, overrides: Partial<AgentCard> = {}, now: Partial<Agent> = {}): Agent => {
  const own = card(agentId, overrides);
  return { card: own, live: true, draining: false, load: 0, capacity: own.maxConcurrent, ...now };
};

export const billingIntents = [{ name: 'billing.double_charge', examples: [] }];
export const triage = agent('triage-agent');
export const billing = agent('billing-agent', {
  intents: billingIntents,
  names: { en: 'our billing specialist', de: 'unsere Rechnungsabteilung' },
});

/** Triage hands a double charge over. */
export const questionOf = (overrides: Partial<RouteQuestion> = {}): RouteQuestion => ({
  tenant: 'default',
  channel: 'chat',
  customer: { id: 'C-1001' },
  from: 'triage-agent',
  to: { intent: 'billing.double_charge' },
  reason: { trigger: 'specialization', detail: '', by: 'sender' },
  language: 'en',
  tried: [],
  at: new Date('2026-03-02T10:00:00.000Z'),
  ...overrides,
});
