import type { Rule } from '../route-decision.ts';
import { namesNobody } from '../with-guess.ts';

/** What the customer's words may well be about and may not is asked of them, once. */
export const unclear: Rule = {
  name: 'unclear',
  claims: ({ to, guess, wasAsked = false }, { classifier }) =>
    guess !== undefined && namesNobody(to) && !wasAsked && guess.confidence >= classifier.ask,
  suits: () => () => false,
  concludes: () => 'ask',
};
