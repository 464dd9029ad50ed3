import type { Rule } from '../route-decision.ts';

/** The sender names the receiver. */
export const namedAgent: Rule = {
  name: 'named_agent',
  claims: ({ to }) => to.agentId !== undefined,
  suits:
    ({ to }) =>
    ({ card }) =>
      card.agentId === to.agentId,
};
