import type { Agent } from '../decision/agent.ts';
import { decideRoute } from '../decision/decide-route.ts';
import type { RouteDecision, RouteQuestion } from '../decision/route-decision.ts';
import type { Policy } from '../policy/policy.ts';
import { agentsThen, type KeptQuestion, type MadeFrom } from './recorded-decision.ts';

/**
 * Decides what was decided before, as then. The same policy and the same cards give the very same decision.
 * @param agents whose cards count; how they are now does not
 */
export const replay = (madeFrom: MadeFrom, policy: Policy, agents: readonly Agent[]): RouteDecision =>
  decideRoute(asAsked(madeFrom.question), policy, agentsThen(madeFrom.availability, agents));

const asAsked = ({ reason, at, ...question }: KeptQuestion): RouteQuestion => ({
  ...question,
  at: new Date(at),
  reason: { ...reason, detail: '' },
});
