import type { Agent } from '../decision/agent.ts';
import { questionOf } from '../decision/agents.fixture.ts';
import { decideRoute } from '../decision/decide-route.ts';
import type { RouteQuestion } from '../decision/route-decision.ts';
import { defaultPolicy, type Policy } from '../policy/policy.ts';
import { availabilityOf, keptQuestion, type RecordedDecision, type Spent } from './recorded-decision.ts';

const nothingSpent: Spent = { answers: 0, tokens: 0, cost: {} };

export const asking = (overrides: Partial<RouteQuestion> = {}): RouteQuestion =>
  questionOf({ intent: 'billing.double_charge', ...overrides });

/** A real decision, kept as the router keeps it. */
export const recordedOf = (
  about: Partial<RecordedDecision> & Pick<RecordedDecision, 'decisionId'>,
  agents: readonly Agent[],
  question = asking(),
  policy: Policy = defaultPolicy,
): RecordedDecision => {
  const { targets: _, ...decision } = decideRoute(question, policy, agents);
  const madeFrom = { question: keptQuestion(question), availability: availabilityOf(agents), spent: nothingSpent };
  const kept = {
    tenant: 'default',
    conversationId: `c-${about.decisionId}`,
    handoffId: `h-${about.decisionId}`,
    at: '2026-01-05T12:00:00.000Z',
    ...decision,
    madeFrom,
    ...about,
  };
  return JSON.parse(JSON.stringify(kept)) as RecordedDecision;
};
