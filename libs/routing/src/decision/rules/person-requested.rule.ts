import type { Rule } from '../route-decision.ts';

/** Who asks for a person gets a person. */
export const personRequested: Rule = {
  name: 'person_requested',
  claims: ({ to, reason }) => to.kind === 'human' || reason.trigger === 'person_requested',
  suits:
    () =>
    ({ card }) =>
      card.kind === 'human',
};
