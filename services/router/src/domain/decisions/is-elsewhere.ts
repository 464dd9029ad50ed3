import type { NewTopic } from '@baton/contracts';
import { agentCalled } from '@baton/routing';
import type { Party } from '../conversation.ts';
import type { Facts } from '../facts.ts';

/** Is what the customer speaks of by now likely, and none of the owner's intents? */
export const isElsewhere = (topic: NewTopic | undefined, owner: Party, { agents, policy }: Facts): boolean => {
  if (!topic || owner.kind === 'human' || topic.confidence < policy.stickiness.escape.likely) return false;
  return !agentCalled(agents, owner.agentId)?.card.intents.some(({ name }) => name === topic.intent);
};
