import type { ContextPackage, HandoffRejected } from '@baton/contracts';
import type { Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { closeOffer, endHandoff } from './end-handoff.ts';
import { refuse } from './fence.ts';
import { mayAsk } from './may-ask.ts';
import { missPerson } from './miss-person.ts';
import { openOffer } from './open-offer.ts';
import { placeHandoff, placeWithPerson } from './place-handoff.ts';

/** A receiver declines: for want of facts the sender is asked, once in a conversation, then a person; else the next candidate is. */
export const decideHandoffRejected = (
  conversation: Conversation | undefined,
  rejection: HandoffRejected,
  eventId: string,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const { agentId } = rejection.by;
  const offer = openOffer(conversation, rejection);
  if (!conversation || !supplied || !offer)
    return [refuse({ agentId, eventId }, 'no_such_attempt', 'No such offer is open.', conversation)];
  const asks = rejection.reason === 'missing_context' && offer.attempt.target.kind === 'ai';
  const next = asks ? askOnce(rejection, conversation) : placeHandoff;
  return missPerson(
    facts,
    now,
    closeOffer('rejected', now, rejection.reason),
    next(supplied, facts, now),
  )(conversation);
};

const askOnce =
  ({ missing = [] }: HandoffRejected, conversation: Conversation) =>
  (supplied: ContextPackage, facts: HandoffFacts, now: Date): Step =>
    mayAsk(conversation, facts)
      ? endHandoff({ outcome: 'failed', reason: 'missing_context', missing }, facts, now)
      : placeWithPerson(supplied, missing, facts, now);
