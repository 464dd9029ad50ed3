import type { HandoffReason } from '@baton/contracts';
import { holds } from '../../conditions/holds.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Consequence, PolicyRule } from '../../policy/policy-rule.ts';
import { isOn } from '../../policy/trigger-switches.ts';
import type { Agent } from '../agent.ts';
import { evidenceOf } from '../evidence.ts';
import type { RouteQuestion, Rule } from '../route-decision.ts';
import { isUnsure } from './low-confidence.rule.ts';
import { personRequested } from './person-requested.rule.ts';

/** A rule of the policy's own: it goes before all that cards and senders say. */
export const explicitRule: Rule = {
  name: 'explicit_rule',
  claims: (question, policy) => ruleFor(question, policy) !== undefined,
  policyRule: (question, policy) => ruleFor(question, policy)?.name,
  suits: (question, policy) => {
    const rule = ruleFor(question, policy);
    return (agent) => rule !== undefined && isMeant(agent, rule.consequence);
  },
  concludes: (question, policy) => {
    const rule = ruleFor(question, policy);
    return rule && conclusionOf(rule.consequence);
  },
  skill: (question, policy) => {
    const rule = ruleFor(question, policy);
    return rule && 'skill' in rule.consequence ? rule.consequence.skill : undefined;
  },
  because: (question, policy) => because(ruleFor(question, policy)?.name, question, policy),
};

/** The first that holds. One that says nothing of confidence is for what is sure enough. */
const ruleFor = (question: RouteQuestion, policy: Policy): PolicyRule | undefined =>
  isOn(policy.triggers, 'explicit_rule')
    ? policy.rules.find(
        ({ when, consequence }) =>
          holds(when, question) &&
          (when.confidence !== undefined || !isUnsure(question, policy)) &&
          (conclusionOf(consequence) === undefined || mayConclude(question, policy)) &&
          !(conclusionOf(consequence) === 'ask' && question.wasAsked),
      )
    : undefined;

const conclusionOf = (consequence: Consequence): 'ask' | 'stay' | undefined => {
  if ('ask' in consequence) return 'ask';
  return 'stay' in consequence ? 'stay' : undefined;
};

/** What the router itself moves has nobody it could stay with; and who wants a person is not asked again. */
const mayConclude = (question: RouteQuestion, policy: Policy): boolean =>
  question.reason.by !== 'router' && !personRequested.claims(question, policy);

const isMeant = ({ card }: Agent, meant: Consequence): boolean => {
  if ('agent' in meant) return card.agentId === meant.agent;
  if ('person' in meant || 'skill' in meant) return card.kind === 'human';
  if (card.kind === 'human') return false;
  if ('capability' in meant) return card.capabilities.includes(meant.capability);
  return 'intent' in meant && card.intents.some(({ name }) => name === meant.intent);
};

const because = (name: string | undefined, { reason, intent }: RouteQuestion, { version }: Policy): HandoffReason => ({
  trigger: 'explicit_rule',
  detail: `The policy's rule ${name} is for this.`,
  by: 'router',
  ...(reason.confidence !== undefined && { confidence: reason.confidence }),
  evidence: evidenceOf({ rule: name, policy: version, intent, asked: reason.trigger }),
});
