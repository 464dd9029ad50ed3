import type { ContextPackage } from '@baton/contracts';
import { agentCalled } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { settle } from '../classifying/classify-handoff.ts';
import { type Conversation, owesWords, type Party, type Unclear } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { expireTasks, hasExpired } from '../tasks/expire-tasks.ts';
import { ownersGroups } from '../tasks/open-task.ts';
import { apologise } from './apologise.ts';
import { callPerson, handOn, ownerGone, ownerStalled } from './call-person.ts';
import { closeApproval } from './close-approval.ts';
import { closeOffer } from './end-handoff.ts';
import { dropEarly } from './keep-early.ts';
import { missPerson } from './miss-person.ts';
import type { OwnReason } from './own-request.ts';
import { placeHandoff, placeWithPerson } from './place-handoff.ts';

/** What follows from time alone: an offer that was not answered, an owner who did not reply; or one who is not there any more. */
export const decideDeadline = (
  conversation: Conversation,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const { handoff, replyDueAt, approvals, early } = conversation;
  const inVain = early.filter(({ until }) => until <= now);
  if (inVain.length > 0) return inVain.flatMap((reply) => dropEarly(reply, 'No grant came in time.', conversation));
  const overdue = approvals.filter(({ deadline }) => deadline <= now);
  if (overdue.length > 0)
    return chain(conversation, ...overdue.map((one) => closeApproval(one, 'expired', facts, now)));
  if (hasExpired(conversation, facts, now)) return expireTasks(facts, now)(conversation);
  if (handoff?.attempt && supplied && (handoff.attempt.deadline <= now || isGone(handoff.attempt.target, facts)))
    return missPerson(facts, now, closeOffer('expired', now), placeHandoff(supplied, facts, now))(conversation);
  if (handoff?.unclear && supplied && handoff.unclear.until <= now)
    return stopWaiting(handoff.unclear, supplied, facts, now)(conversation);
  if (handoff) return [];
  if (isGone(conversation.owner, facts) && waits(conversation, now))
    return relieve(handOn(ownerGone(conversation.owner, facts.known), facts, now), conversation, facts, now);
  if (replyDueAt && replyDueAt <= now)
    return relieve(callPerson(stalledOwner(conversation), facts, now), conversation, facts, now);
  return [];
};

/** Nobody has said more: by what was said at once; and where the customer has not answered, a person finds out what they mean. */
const stopWaiting =
  ({ awaits }: Unclear, supplied: ContextPackage, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const verdict = conversation.handoff?.verdict;
    return awaits === 'opinions' && verdict
      ? settle(verdict, supplied, facts, now, placeHandoff)(conversation)
      : placeWithPerson(supplied, [], facts, now)(conversation);
  };

const stalledOwner = ({ owner, stalls }: Conversation): OwnReason => ownerStalled(owner.agentId, stalls + 1);

/** An agent without a card takes part no more. */
const isGone = ({ agentId }: Party, { agents }: HandoffFacts): boolean => !agentCalled(agents, agentId);

/**
 * Of a gone owner's conversations those are handed on at once in which somebody waits; the others with their next message.
 * Where nobody could take over, it is tried again whenever the reply is due.
 */
const waits = (conversation: Conversation, now: Date): boolean => {
  const { approvals, stalls, replyDueAt } = conversation;
  const owes = owesWords(conversation) || approvals.length > 0 || ownersGroups(conversation).length > 0;
  return owes && (stalls === 0 || (replyDueAt !== undefined && replyDueAt <= now));
};

/** The owner let its time pass, or is gone: the router hands on in its place, with a package of its own. */
const relieve = (
  handingOn: Step,
  conversation: Conversation,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] =>
  chain(
    conversation,
    ({ owner }) => [{ type: 'OwnerStalled', agentId: owner.agentId, at: now }],
    handingOn,
    apologiseOnce(facts, now),
  );

/** When nobody could take over, the customer is told so, once. */
const apologiseOnce =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    conversation.stalls > 1 ? [] : apologise(facts, now)(conversation);
