import type { Rule } from '../route-decision.ts';

/** What no other rule can place goes to a person. */
export const lastResortPerson: Rule = {
  name: 'last_resort_person',
  claims: () => true,
  suits:
    () =>
    ({ card }) =>
      card.kind === 'human',
};
