import type { ContextPackage } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { apologise } from './apologise.ts';
import { callPerson, ownerStalled } from './call-person.ts';
import { closeApproval } from './close-approval.ts';
import { closeOffer } from './end-handoff.ts';
import { missPerson } from './miss-person.ts';
import { placeHandoff } from './place-handoff.ts';

/** What follows from time alone: an offer that was not answered, an owner who did not reply. */
export const decideDeadline = (
  conversation: Conversation,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const { handoff, replyDueAt, approvals } = conversation;
  const overdue = approvals.filter(({ deadline }) => deadline <= now);
  if (overdue.length > 0)
    return chain(conversation, ...overdue.map((one) => closeApproval(one, 'expired', facts, now)));
  if (handoff?.attempt && supplied && handoff.attempt.deadline <= now)
    return missPerson(facts, now, closeOffer('expired', now), placeHandoff(supplied, facts, now))(conversation);
  if (!handoff && replyDueAt && replyDueAt <= now) return relieveOwner(conversation, facts, now);
  return [];
};

/** The owner let its time pass: the router hands on in its place, with a package of its own. */
const relieveOwner = (conversation: Conversation, facts: HandoffFacts, now: Date): readonly ConversationEvent[] =>
  chain(
    conversation,
    ({ owner }) => [{ type: 'OwnerStalled', agentId: owner.agentId, at: now }],
    callPerson(ownerStalled(conversation.owner.agentId), facts, now),
    apologiseOnce(facts, now),
  );

/** When nobody could take over, the customer is told so, once. */
const apologiseOnce =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    conversation.stalls > 1 ? [] : apologise(facts, now)(conversation);
