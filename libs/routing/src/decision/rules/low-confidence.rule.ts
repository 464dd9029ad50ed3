import type { Policy } from '../../policy/policy.ts';
import { isOn } from '../../policy/trigger-switches.ts';
import { evidenceOf } from '../evidence.ts';
import type { RouteQuestion, Rule } from '../route-decision.ts';

/** What the sender only guesses is a person's to find out. One that says itself that it guesses, and whom it wants then, is taken at its word. */
export const lowConfidence: Rule = {
  name: 'low_confidence',
  isFinal: true,
  claims: (question, policy) => isUnsure(question, policy),
  suits:
    () =>
    ({ card }) =>
      card.kind === 'human',
  because: ({ reason: { confidence, trigger }, intent }, { triggers: { confidenceMin } }) => ({
    trigger: 'low_confidence',
    detail: `The sender is not sure enough of what the customer wants.`,
    by: 'router',
    ...(confidence !== undefined && { confidence }),
    evidence: evidenceOf({ rule: 'low_confidence', confidence, least: confidenceMin, guess: intent, asked: trigger }),
  }),
};

export const isUnsure = ({ reason: { confidence = 1, trigger } }: RouteQuestion, { triggers }: Policy): boolean =>
  isOn(triggers, 'low_confidence') && trigger !== 'low_confidence' && confidence < triggers.confidenceMin;
