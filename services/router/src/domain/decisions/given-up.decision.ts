import { type MessageReceived, messageReceived } from '@baton/contracts';
import { chain, stateAfter } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { apologise } from './apologise.ts';
import { declaredLanguage, open, reopen } from './begin.ts';
import { callPerson, somethingLost } from './call-person.ts';

/** What will not be tried again. */
export interface Lost {
  readonly tenant: string;
  readonly type: string;
  readonly data: unknown;
}

/** Something about this conversation could not be worked off, and nobody will try again: a person looks after it. */
export const decideGivenUp = (
  conversation: Conversation | undefined,
  lost: Lost,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const begun = begin(conversation, lost, facts, now);
  const current = stateAfter(conversation, begun);
  if (current?.status !== 'open') return [];
  return [...begun, ...chain(current, callPerson(somethingLost(lost.type), facts, now), apologise(facts, now))];
};

/** A customer whose message is lost waits for an answer all the same, be it their first, or their first after the end. */
const begin = (
  conversation: Conversation | undefined,
  { tenant, type, data }: Lost,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  if (type !== messageReceived.type) return [];
  const message = data as MessageReceived;
  if (conversation) return reopen(message, facts, now)(conversation);
  return [open(message, declaredLanguage(message), tenant, facts, now)];
};
