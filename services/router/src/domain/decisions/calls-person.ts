import type { Conversation } from '../conversation.ts';
import type { Facts } from '../facts.ts';
import { agentCalled, desk } from '../routing/agent.ts';

/** A message calls a person when it asks for one, or when nobody else is there to read it. */
export const callsPerson = (conversation: Conversation | undefined, text: string, facts: Facts): boolean => {
  const { personRequested } = facts.signalsOf(text, conversation?.language ?? 'en');
  if (conversation?.owner.kind === 'human' && conversation.status === 'open')
    return (personRequested && conversation.handoff !== undefined) || isAlone(conversation, facts);
  return personRequested || isAlone(conversation, facts);
};

/** Nobody answers: the owner has no card any more, or, at the very start, is not live; but people could be asked. */
export const isAlone = (conversation: Conversation | undefined, { agents, policy }: Facts): boolean => {
  if (conversation?.handoff || desk(agents) === undefined) return false;
  const known = agentCalled(agents, conversation?.owner.agentId ?? policy.entryAgent);
  const first = !conversation || (conversation.path.length === 0 && !conversation.disclosed);
  return !known || (first && !known.live);
};
