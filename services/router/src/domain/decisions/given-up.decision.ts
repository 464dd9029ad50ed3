import { chain } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { apologise } from './apologise.ts';
import { callPerson, somethingLost } from './call-person.ts';

/** Something about this conversation could not be worked off, and nobody will try again: a person looks after it. */
export const decideGivenUp = (
  conversation: Conversation | undefined,
  eventType: string,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  if (conversation?.status !== 'open') return [];
  const called = callPerson(somethingLost(eventType), facts, now);
  return chain(conversation, called, apologise(facts, now));
};
