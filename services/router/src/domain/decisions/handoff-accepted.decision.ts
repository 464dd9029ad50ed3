import type { ContextPackage, HandoffAccepted } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { because } from '../notices/notice.ts';
import { agentName } from '../routing/agent.ts';
import { deliverHeld } from './deliver.ts';
import { refuse } from './fence.ts';
import { type Offer, openOffer } from './open-offer.ts';
import { decideReply } from './reply.decision.ts';
import { giveNotice, speak } from './speak.ts';

/** A receiver's claim. Granted, everything follows at once: end, owner, notice, first words, what was held. */
export const decideHandoffAccepted = (
  conversation: Conversation | undefined,
  claim: HandoffAccepted,
  eventId: string,
  supplied: ContextPackage | undefined,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const { agentId } = claim.by;
  const offer = openOffer(conversation, claim);
  if (!conversation || !offer || offer.attempt.epoch !== claim.epoch)
    return [refuse({ agentId, eventId }, 'no_such_attempt', 'No such offer is open.', conversation)];
  return chain(
    conversation,
    grant(offer, claim, factsNotReliedOn(supplied, claim), now),
    announceReceiver(offer, facts, now),
    firstWords(claim, facts, now),
    repliesKept(facts, now),
    deliverHeld(facts, now),
  );
};

/** What the sender knew and the receiver's read-back does not build on. */
const factsNotReliedOn = (supplied: ContextPackage | undefined, { readback }: HandoffAccepted): readonly string[] =>
  (supplied?.facts ?? []).map(({ name }) => name).filter((name) => !readback.reliesOn.includes(name));

const grant =
  ({ handoff, attempt }: Offer, { readback }: HandoffAccepted, dropped: readonly string[], at: Date): Step =>
  ({ owner }) => {
    const { handoffId, from, reason, requestedAt } = handoff;
    const { target: to, epoch, attemptId, number: attempts } = attempt;
    return [
      { type: 'OfferClosed', handoffId, attempt, outcome: 'granted', readback, dropped, at },
      { type: 'HandoffEnded', handoffId, from, outcome: 'accepted', granted: attempt, attempts, requestedAt, at },
      { type: 'OwnerChanged', from: owner, to, epoch, handoffId, attemptId, readback, trigger: reason.trigger, at },
    ];
  };

/** The customer hears who has taken over before the new party speaks. */
const announceReceiver =
  ({ handoff, attempt }: Offer, facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    const { language } = conversation;
    const name = agentName(facts.agents, attempt.target.agentId, language);
    const parameters = { name, because: because(language, handoff.reason.trigger) };
    return [giveNotice(conversation, 'handed_over', parameters, facts, at, handoff.handoffId)];
  };

const firstWords =
  ({ reply, handoffId }: HandoffAccepted, facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    const asked = conversation.unanswered.some(({ messageId }) => messageId === reply?.inReplyTo);
    return reply && asked ? speak({ ...reply, handoffId }, facts, at)(conversation) : [];
  };

/** What the receiver said between its claim and this grant. */
const repliesKept =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    chain(
      conversation,
      ...conversation.early.map(({ eventId, reply }): Step => {
        const dropped: ConversationEvent = { type: 'KeptReplyDropped', eventId };
        return (state) => [dropped, ...decideReply(state, reply, eventId, facts, now)];
      }),
    );
