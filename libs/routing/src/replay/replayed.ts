import type { Agent } from '../decision/agent.ts';
import type { RouteDecision } from '../decision/route-decision.ts';
import type { Policy } from '../policy/policy.ts';
import type { Destination } from './backtest-report.ts';
import type { RecordedDecision } from './recorded-decision.ts';
import { replay } from './replay.ts';
import { nameOf } from './rule-names.ts';

/** One decision, made again. */
export interface Replayed {
  readonly recorded: RecordedDecision;
  /** Where it went when it was made. */
  readonly wentTo: string;
  /** Where it goes under what the candidate is compared with. */
  readonly before: Destination;
  readonly after: Destination;
  readonly decision: RouteDecision;
}

/** Undefined for one that nothing was kept of. */
export const replayed = (
  recorded: RecordedDecision,
  candidate: Policy,
  agents: readonly Agent[],
  base: Policy | undefined,
): Replayed | undefined => {
  const { madeFrom } = recorded;
  if (!madeFrom) return undefined;
  const decision = replay(madeFrom, candidate, agents);
  const went = destinationOf(recorded);
  const before = base ? destinationOf(replay(madeFrom, base, agents)) : went;
  return { recorded, wentTo: went.target, before, after: destinationOf(decision), decision };
};

type Went = Pick<RouteDecision, 'rule' | 'policyRule' | 'candidates' | 'outcome'>;

const destinationOf = (went: Went): Destination => {
  const { candidates, outcome } = went;
  const chosen = candidates.find(({ lostBecause }) => !lostBecause)?.agentId;
  return { rule: nameOf(went), target: outcome === 'route' || outcome === 'human' ? (chosen ?? outcome) : outcome };
};
