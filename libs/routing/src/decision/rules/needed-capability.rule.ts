import type { Rule } from '../route-decision.ts';

/** The task needs something only some agents can do. */
export const neededCapability: Rule = {
  name: 'needed_capability',
  claims: ({ to }) => to.capability !== undefined,
  suits:
    ({ to }) =>
    ({ card }) =>
      card.capabilities.some((capability) => capability === to.capability),
};
