import { implies } from '../../conditions/implies.ts';
import type { Policy } from '../policy.ts';
import type { PolicyRule } from '../policy-rule.ts';
import { isOn } from '../trigger-switches.ts';
import type { Fault } from './mistake.ts';

/** Rules that can never be used: not wrong, and surely not meant. */
export const deadRules = ({ rules, triggers }: Policy): readonly Fault[] =>
  rules.flatMap((rule, n) => {
    if (!isOn(triggers, 'explicit_rule'))
      return [{ path: ['rules', n, 'name'], message: 'is never used: triggers.off names explicit_rule' }];
    const before = rules.slice(0, n).find((other) => hides(other, rule));
    return before
      ? [{ path: ['rules', n, 'name'], message: `is never used: whatever it is for, ${before.name} takes before it` }]
      : [];
  });

/** What only settles a sender's request leaves the router's own to others. */
const hides = (before: PolicyRule, rule: PolicyRule): boolean =>
  implies(rule.when, before.when) && (!settles(before) || settles(rule));

const settles = ({ consequence }: PolicyRule): boolean => 'ask' in consequence || 'stay' in consequence;
