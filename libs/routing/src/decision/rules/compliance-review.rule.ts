import { covers, isOn } from '../../policy/trigger-switches.ts';
import { evidenceOf } from '../evidence.ts';
import type { Rule } from '../route-decision.ts';

/** What policy wants a person to review goes to a person, whoever was asked for. */
export const complianceReview: Rule = {
  name: 'compliance_review',
  isFinal: true,
  claims: ({ intent }, { triggers }) =>
    isOn(triggers, 'compliance') && triggers.reviewedIntents.some((reviewed) => covers(reviewed, intent)),
  suits:
    () =>
    ({ card }) =>
      card.kind === 'human',
  because: ({ intent, reason }, { version }) => ({
    trigger: 'compliance',
    detail: `Policy wants a person to review ${intent}.`,
    by: 'router',
    evidence: evidenceOf({ rule: 'compliance_review', policy: version, intent, asked: reason.trigger }),
  }),
};
