import { ruleNames } from '../decision/decide-route.ts';
import type { Claim } from '../decision/route-decision.ts';
import { explicitRule } from '../decision/rules/explicit-rule.rule.ts';
import type { Policy } from '../policy/policy.ts';

/** A rule of the policy's own goes by its own name. */
export const nameOf = ({ rule, policyRule }: Pick<Claim, 'rule' | 'policyRule'>): string => policyRule ?? rule;

/** All rules of a policy by their names, its own among them. */
export const rulesOf = ({ rules }: Policy): readonly string[] =>
  ruleNames.flatMap((name) => (name === explicitRule.name ? rules.map((own) => own.name) : [name]));
