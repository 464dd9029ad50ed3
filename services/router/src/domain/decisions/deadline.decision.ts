import type { ContextPackage } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent, HandoffOpened } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { closeOffer } from './end-handoff.ts';
import { placeHandoff } from './place-handoff.ts';
import { giveNotice } from './speak.ts';

/** What follows from time alone: an offer that was not answered, an owner who did not reply. */
export const decideDeadline = (
  conversation: Conversation,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const { handoff, replyDueAt } = conversation;
  if (handoff?.attempt && supplied && handoff.attempt.deadline <= now)
    return chain(conversation, closeOffer('expired', now), placeHandoff(supplied, facts, now));
  if (!handoff && replyDueAt && replyDueAt <= now) return relieveOwner(conversation, facts, now);
  return [];
};

/** The owner let its time pass: the router hands on in its place, with a package of its own. */
const relieveOwner = (conversation: Conversation, facts: HandoffFacts, now: Date): readonly ConversationEvent[] => {
  const request = ownRequest(conversation, facts, now);
  return chain(
    conversation,
    ({ owner }) => [{ type: 'OwnerStalled', agentId: owner.agentId, at: now }, request],
    placeHandoff(request.package, facts, now),
    apologiseOnce(facts, now),
  );
};

const ownRequest = ({ owner }: Conversation, { newId, policy }: HandoffFacts, now: Date): HandoffOpened => ({
  type: 'HandoffOpened',
  handoffId: newId(),
  from: owner.agentId,
  by: 'router',
  to: { kind: 'human' },
  reason: { trigger: 'stalled', detail: `${owner.agentId} did not reply in time.`, by: 'router' },
  package: {
    severity: 'watch',
    summary: `The customer is waiting: ${owner.agentId} did not reply in time.`,
    task: { description: 'Answer the unanswered messages.' },
  },
  requestedAt: now,
  budgetEndsAt: new Date(now.getTime() + policy.budgetMs),
});

/** When nobody could take over, the customer is told so, once. */
const apologiseOnce =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    conversation.handoff || conversation.stalls > 1
      ? []
      : [giveNotice(conversation, 'nobody_available', {}, facts, now)];
