import type { Claim } from '../decision/route-decision.ts';
import type { DeadRule, RuleUse } from './backtest-report.ts';
import type { Replayed } from './replayed.ts';
import { nameOf } from './rule-names.ts';

/** What became of every rule, in the order in which they are asked. */
export const ruleUses = (rules: readonly string[], replayed: readonly Replayed[]): readonly RuleUse[] => {
  const claims = Map.groupBy(
    replayed.flatMap(({ decision }) => decision.claims),
    nameOf,
  );
  const before = Map.groupBy(replayed, ({ before: { rule } }) => rule);
  return rules.map((rule) => {
    const own = claims.get(rule) ?? [];
    const lost = (why: Claim['lostBecause']): number => own.filter(({ lostBecause }) => lostBecause === why).length;
    return {
      rule,
      won: lost(undefined),
      wonBefore: before.get(rule)?.length ?? 0,
      cameLater: lost('came_later'),
      foundNobody: lost('found_nobody'),
    };
  });
};

export const deadAmong = (uses: readonly RuleUse[]): readonly DeadRule[] =>
  uses.filter(({ won }) => won === 0).map((use) => ({ rule: use.rule, because: whyDead(use) }));

const whyDead = ({ cameLater, foundNobody }: RuleUse): DeadRule['because'] => {
  if (foundNobody > 0) return 'found_nobody';
  return cameLater > 0 ? 'always_later' : 'never_asked';
};
