import type { Rule } from '../route-decision.ts';

/** The intent is on somebody's card. */
export const intentOwner: Rule = {
  name: 'intent_owner',
  claims: ({ to }) => to.intent !== undefined,
  suits:
    ({ to }) =>
    ({ card }) =>
      card.kind !== 'human' && card.intents.some(({ name }) => name === to.intent),
};
