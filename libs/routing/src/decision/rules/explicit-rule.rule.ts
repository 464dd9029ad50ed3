import type { Policy } from '../../policy/policy.ts';
import { covers, type ExplicitRule, isOn } from '../../policy/trigger-switches.ts';
import { evidenceOf } from '../evidence.ts';
import type { RouteQuestion, Rule } from '../route-decision.ts';

/** Policy names an agent for the intent: this goes before all that cards and senders say. */
export const explicitRule: Rule = {
  name: 'explicit_rule',
  claims: (question, policy) => ruleFor(question, policy) !== undefined,
  suits: ({ card }, question, policy) => card.agentId === ruleFor(question, policy)?.agentId,
  because: (question, policy) => {
    const { reason, intent } = question;
    const name = ruleFor(question, policy)?.name;
    return {
      trigger: 'explicit_rule',
      detail: `The rule ${name} is for ${intent}.`,
      by: 'router',
      ...(reason.confidence !== undefined && { confidence: reason.confidence }),
      evidence: evidenceOf({ rule: name, policy: policy.version, intent, asked: reason.trigger }),
    };
  },
};

const ruleFor = ({ intent }: RouteQuestion, { triggers }: Policy): ExplicitRule | undefined =>
  isOn(triggers, 'explicit_rule') ? triggers.explicitRules.find((rule) => covers(rule.intent, intent)) : undefined;
