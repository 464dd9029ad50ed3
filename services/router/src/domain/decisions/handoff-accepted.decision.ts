import type { ContextPackage, HandoffAccepted, History } from '@baton/contracts';
import { agentCalled, agentName } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { type Conversation, reasonOf } from '../conversation.ts';
import type { ConversationEvent, OfferClosed } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { because, notice } from '../notices/notice.ts';
import { withCustomer } from '../package/assemble-package.ts';
import { driftOf, saidIn } from '../package/drift.ts';
import { lastWithin } from '../package/fit-package.ts';
import { passTasks } from '../tasks/owner-change.ts';
import { supersedeApprovals } from './close-approval.ts';
import { passOnActs } from './conclude-act.ts';
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
    supersedeApprovals(facts, now),
    passTasks(offer.attempt.target, facts, now),
    grant(offer, claim, comparison(supplied, conversation, claim, facts), facts, now),
    passOnActs(facts, now),
    topicsTakenUp(offer, facts),
    announceReceiver(offer, claim, facts, now),
    firstWords(claim, facts, now),
    repliesKept(facts, now),
    deliverHeld(facts, now),
  );
};

/** What the sender knew and the receiver's read-back does not build on. */
const factsNotReliedOn = (supplied: ContextPackage | undefined, { readback }: HandoffAccepted): readonly string[] =>
  (supplied?.facts ?? []).map(({ name }) => name).filter((name) => !readback.reliesOn.includes(name));

/** How the read-back differs from what was handed over. It is written down, and stops nothing. */
const comparison = (
  supplied: ContextPackage | undefined,
  { customer }: Conversation,
  claim: HandoffAccepted,
  { transcript }: HandoffFacts,
): Comparison => {
  const facts = withCustomer(supplied?.facts ?? [], customer);
  const said = () => [supplied && saidIn(supplied), ...transcript.turns.map(({ text }) => text)].join(' ');
  const drift = driftOf(claim.handoffId, facts, said, claim.readback);
  return { dropped: factsNotReliedOn(supplied, claim), ...(drift.length > 0 && { drift }) };
};

type Comparison = Required<Pick<OfferClosed, 'dropped'>> & Pick<OfferClosed, 'drift'>;

const grant =
  (
    { handoff, attempt }: Offer,
    { readback, by: { operator } }: HandoffAccepted,
    compared: Comparison,
    facts: HandoffFacts,
    at: Date,
  ): Step =>
  ({ owner }) => {
    const { handoffId, from, requestedAt } = handoff;
    const { target: to, epoch, attemptId, number: attempts } = attempt;
    return [
      { type: 'OfferClosed', handoffId, attempt, outcome: 'granted', readback, ...compared, at },
      { type: 'HandoffEnded', handoffId, from, outcome: 'accepted', granted: attempt, attempts, requestedAt, at },
      {
        type: 'OwnerChanged',
        from: owner,
        to,
        epoch,
        handoffId,
        attemptId,
        readback,
        trigger: reasonOf(handoff).trigger,
        at,
        ...(operator && { operator }),
        ...(to.kind === 'human' && { history: saidSince(attempt.offeredAt, facts) }),
      },
    ];
  };

/** What was said while a person was awaited, the last of it where it is too much. */
const saidSince = (offeredAt: Date, { transcript }: HandoffFacts): History => {
  const since = transcript.turns.filter(({ at }) => new Date(at) > offeredAt);
  const turns = lastWithin(since, historyBytesMax);
  return { turns: [...turns], totalTurns: since.length, cut: since.length - turns.length };
};

const historyBytesMax = 40 * 1024;

/** What the receiver covers by its card need not be revisited. */
const topicsTakenUp =
  ({ attempt }: Offer, { agents }: HandoffFacts): Step =>
  ({ parked }) => {
    const intents = agentCalled(agents, attempt.target.agentId)?.card.intents.map(({ name }) => name) ?? [];
    return parked
      .filter(({ intent }) => attempt.target.kind === 'human' || intents.includes(intent))
      .map(({ intent }) => ({ type: 'TopicTakenUp', intent }));
  };

/** The customer hears who has taken over before the new party speaks. */
const announceReceiver =
  ({ handoff, attempt }: Offer, { by }: HandoffAccepted, facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    const { language } = conversation;
    const { handoffId } = handoff;
    const person = by.operator?.displayName;
    if (person) return [giveNotice(conversation, 'person_joined', { name: person }, facts, at, { handoffId })];
    const name = agentName(facts.agents, attempt.target.agentId, language);
    const parameters = { name, because: because(language, reasonOf(handoff).trigger) };
    const given = giveNotice(conversation, 'handed_over', parameters, facts, at, { handoffId });
    if (!handoff.parks || conversation.parked.length === 0) return [given];
    return [{ ...given, text: `${given.text} ${notice(language, 'topic_parked')}` }];
  };

const firstWords =
  ({ reply, handoffId }: HandoffAccepted, facts: HandoffFacts, at: Date): Step =>
  (conversation) => {
    const asked = conversation.unanswered.some(({ messageId }) => messageId === reply?.inReplyTo);
    return reply && (asked || conversation.unanswered.length === 0)
      ? speak({ ...reply, handoffId }, facts, at)(conversation)
      : [];
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
