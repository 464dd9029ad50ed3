import { isOn } from '../../policy/trigger-switches.ts';
import { evidenceOf } from '../evidence.ts';
import type { Rule } from '../route-decision.ts';

/** Nobody has this very intent, but somebody sees to its department: `billing.tax` is for whoever has other intents of billing's. */
export const departmentOwner: Rule = {
  name: 'department_owner',
  claims: ({ to }, { triggers }) => to.intent !== undefined && isOn(triggers, 'department'),
  suits:
    ({ to }) =>
    ({ card }) =>
      card.kind !== 'human' && card.intents.some(({ name }) => departmentOf(name) === departmentOf(to.intent)),
  because: ({ to, reason }) => ({
    trigger: 'department',
    detail: `${to.intent} is a matter of ${departmentOf(to.intent)}.`,
    by: 'router',
    ...(reason.confidence !== undefined && { confidence: reason.confidence }),
    evidence: evidenceOf({ rule: 'department_owner', intent: to.intent, asked: reason.trigger }),
  }),
};

const departmentOf = (intent = ''): string => intent.split('.')[0] ?? '';
