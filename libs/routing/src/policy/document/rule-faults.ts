import type { Policy } from '../policy.ts';
import { policyFor } from '../policy-for.ts';
import type { PolicyRule } from '../policy-rule.ts';
import type { Fault, Path } from './mistake.ts';

/** What is wrong with a policy and no schema can say. */
export const ruleFaults = (policy: Policy): readonly Fault[] => [
  ...policy.rules.flatMap((rule, n) => [...sameName(rule, n, policy.rules), ...impossible(rule, n)]),
  ...askAboveSure(policy, ['thresholds', 'ask']),
  ...Object.keys(policy.tenants).flatMap((tenant) => askAboveSure(policyFor(policy, tenant), ['tenants', tenant])),
  ...(policy.stickiness.escape.likely > policy.stickiness.escape.sure
    ? [{ path: ['stickiness', 'escape', 'likely'], message: 'must not be above “sure”' }]
    : []),
];

const sameName = ({ name }: PolicyRule, n: number, rules: readonly PolicyRule[]): readonly Fault[] => {
  const first = rules.findIndex((other) => other.name === name);
  if (first === n) return [];
  return [{ path: ['rules', n, 'name'], message: `is the name of rule ${first + 1}, too: give it another one` }];
};

/** Conditions that nothing ever meets. */
const impossible = ({ when: { time, confidence } }: PolicyRule, n: number): readonly Fault[] => [
  ...(time?.from !== undefined && time.from === time.to
    ? [
        {
          path: ['rules', n, 'when', 'time', 'to'],
          message: 'must not be the same as “from”: leave both out for the whole day',
        },
      ]
    : []),
  ...(confidence?.below !== undefined && confidence.below <= (confidence.from ?? 0)
    ? [
        {
          path: ['rules', n, 'when', 'confidence', 'below'],
          message: 'must be above “from”, and above 0: nothing is less sure than that',
        },
      ]
    : []),
];

const askAboveSure = ({ classifier: { ask, sure } }: Policy, path: Path): readonly Fault[] =>
  ask > sure
    ? [{ path, message: `“ask” (${ask}) must not be above “sure” (${sure}): nobody would ever be asked` }]
    : [];
