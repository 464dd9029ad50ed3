import type { ContextPackage, HandoffRejected } from '@baton/contracts';
import { chain } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { closeOffer, endHandoff } from './end-handoff.ts';
import { refuse } from './fence.ts';
import { openOffer } from './open-offer.ts';
import { placeHandoff } from './place-handoff.ts';

/** A receiver declines: for want of facts the sender is asked, for any other reason the next candidate is. */
export const decideHandoffRejected = (
  conversation: Conversation | undefined,
  rejection: HandoffRejected,
  eventId: string,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const { agentId } = rejection.by;
  if (!conversation || !supplied || !openOffer(conversation, rejection))
    return [refuse({ agentId, eventId }, 'no_such_attempt', 'No such offer is open.', conversation)];
  const next =
    rejection.reason === 'missing_context' && conversation.missingContext < facts.policy.missingContextLimit
      ? endHandoff({ outcome: 'failed', reason: 'missing_context', missing: rejection.missing ?? [] }, facts, now)
      : placeHandoff(supplied, facts, now);
  return chain(conversation, closeOffer('rejected', now), next);
};
