import type { Agent } from '../decision/agent.ts';
import type { Policy } from '../policy/policy.ts';
import type { BacktestReport, Move } from './backtest-report.ts';
import { coursesOf } from './courses.ts';
import { estimateOf } from './estimate.ts';
import type { RecordedDecision } from './recorded-decision.ts';
import { type Replayed, replayed } from './replayed.ts';
import { rulesOf } from './rule-names.ts';
import { deadAmong, ruleUses } from './rule-uses.ts';

export interface Backtest {
  /** In any order. */
  readonly decisions: readonly RecordedDecision[];
  readonly candidate: Policy;
  /** With which it is compared: what only differs because cards have changed is then no difference. Without it, with what was recorded. */
  readonly base?: Policy;
  /** Whose cards count; how they are now does not. */
  readonly agents: readonly Agent[];
}

/** Makes recorded decisions again under another policy, and says what would go elsewhere. */
export const backtest = (test: Backtest): BacktestReport => reportOf(test, replayedIn(test.decisions, test));

/** A part of the work, for whoever has other things to do meanwhile. */
export const replayedIn = (
  some: readonly RecordedDecision[],
  { candidate, agents, base }: Backtest,
): readonly Replayed[] => some.flatMap((recorded) => replayed(recorded, candidate, agents, base) ?? []);

/** @param again all decisions of the test that could be made again */
export const reportOf = ({ decisions, candidate, base }: Backtest, again: readonly Replayed[]): BacktestReport => {
  const moved = again.filter(({ before, after }) => before.target !== after.target);
  const rules = ruleUses(rulesOf(candidate), again);
  return {
    candidate: candidate.version,
    base: base?.version ?? 'as recorded',
    decisions: decisions.length,
    conversations: new Set(decisions.map(({ tenant, conversationId }) => `${tenant} ${conversationId}`)).size,
    ...span(decisions),
    notKept: decisions.length - again.length,
    drifted: again.filter(({ before, wentTo }) => before.target !== wentTo).length,
    moved: moved.length,
    sameByAnotherRule: again.filter(isSameByAnotherRule).length,
    moves: movesOf(moved),
    rules,
    dead: deadAmong(rules),
    estimate: estimateOf(again, coursesOf(decisions)),
  };
};

const isSameByAnotherRule = ({ before, after }: Replayed): boolean =>
  before.target === after.target && before.rule !== after.rule;

const span = (decisions: readonly RecordedDecision[]): Pick<BacktestReport, 'from' | 'to'> => {
  const moments = decisions.map(({ at }) => at).toSorted();
  const [from, to] = [moments[0], moments.at(-1)];
  return { ...(from && { from }), ...(to && { to }) };
};

const examplesMax = 5;

const movesOf = (moved: readonly Replayed[]): readonly Move[] => {
  const kinds = Map.groupBy(moved, ({ before, after }) => JSON.stringify([before, after]));
  const moves = [...kinds.values()].flatMap((those) => {
    const [first] = those;
    return first ? [{ from: first.before, to: first.after, count: those.length, examples: examplesOf(those) }] : [];
  });
  return moves.toSorted((a, b) => b.count - a.count);
};

const examplesOf = (those: readonly Replayed[]): readonly string[] => {
  const latest = those.toSorted((a, b) => (a.recorded.decisionId > b.recorded.decisionId ? -1 : 1));
  return [...new Set(latest.map(({ recorded }) => recorded.conversationId))].slice(0, examplesMax);
};
