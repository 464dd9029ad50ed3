import type { HandoffTarget } from '@baton/contracts';
import type { Policy } from '../policy/policy.ts';
import type { RouteQuestion } from './route-decision.ts';

export const namesNobody = (to: HandoffTarget): boolean => Object.values(to).every((value) => value === undefined);

/** Who names nobody wants whoever covers what the customer's words are about, where that is sure enough. */
export const withGuess = (question: RouteQuestion, { classifier }: Policy): RouteQuestion => {
  const { guess, to } = question;
  if (!guess || !namesNobody(to) || guess.confidence < classifier.sure) return question;
  return { ...question, to: { intent: guess.intent }, intent: guess.intent };
};
