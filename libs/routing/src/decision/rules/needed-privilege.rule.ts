import type { Rule } from '../route-decision.ts';

/** The act takes a privilege that only some agents have. */
export const neededPrivilege: Rule = {
  name: 'needed_privilege',
  claims: ({ to }) => to.privilege !== undefined,
  suits:
    ({ to }) =>
    ({ card }) =>
      card.privileges.some((privilege) => privilege === to.privilege),
};
