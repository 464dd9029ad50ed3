import type { ContextPackage, HandoffTarget } from '@baton/contracts';
import { type Agent, decideRoute, type Policy, policyFor, type RouteDecision } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { askCustomer } from '../classifying/ask-customer.ts';
import { classifyHandoff, wantsClassifying } from '../classifying/classify-handoff.ts';
import type { Conversation, OpenHandoff } from '../conversation.ts';
import type { OfferMade, RouteDecided } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { breachOf } from '../guards/breach.ts';
import { breakLoop } from '../guards/break-loop.ts';
import { assemblePackage, type Origin } from '../package/assemble-package.ts';
import { missingFacts, unknownFacts, withUnknown } from '../package/missing-facts.ts';
import { withKnown } from '../package/with-known.ts';
import { withWork } from '../tasks/with-work.ts';
import { type Ending, endHandoff } from './end-handoff.ts';
import { classifiedFor, madeFromOf } from './made-from.ts';
import { mayAsk } from './may-ask.ts';
import { routeQuestion } from './route-question.ts';
import { type About, giveNotice } from './speak.ts';

/** Offers the open handoff to the best candidate left, or ends it: for want of facts, of time, or of anybody. */
export const placeHandoff =
  (supplied: ContextPackage, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const { handoff } = conversation;
    if (!handoff) return [];
    if (wantsClassifying(handoff) && facts.classifying)
      return classifyHandoff(supplied, facts, now, placeClassified)(conversation);
    return placeClassified(supplied, facts, now)(conversation);
  };

const placeClassified =
  (supplied: ContextPackage, facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    conversation.handoff
      ? place(conversation.handoff, conversation.handoff.to, supplied, facts, now)(conversation)
      : [];

/** Offers the open handoff to a person, who is told what could not be found out. */
export const placeWithPerson =
  (supplied: ContextPackage, unknown: readonly string[], facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const { handoff } = conversation;
    if (!handoff) return [];
    return chain(conversation, place(handoff, { kind: 'human' }, withUnknown(supplied, unknown), facts, now));
  };

const place =
  (handoff: OpenHandoff, to: HandoffTarget, supplied: ContextPackage, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const question = routeQuestion(conversation, handoff, to, supplied, facts, now);
    const decision = decideRoute(question, facts.policy, facts.agents);
    const madeFrom = madeFromOf(question, conversation, facts);
    const made = { decision, madeFrom, ...classifiedFor(conversation, handoff, facts), at: now };
    const decided: RouteDecided = { type: 'RouteDecided', ...about(handoff, facts), ...made };
    const [target] = decision.targets;
    if (decision.outcome === 'ask') return [decided, ...askCustomer(facts, now)(conversation)];
    if (!target) return [decided, ...end(handoff, facts, now)(conversation)];
    if (outOfTime(handoff, target, now)) return place(handoff, { kind: 'human' }, supplied, facts, now)(conversation);
    if (target.card.kind === 'human')
      return [decided, ...call(handoff, target, decision, supplied, facts, now)(conversation)];
    const breach = breachOf(conversation, target, facts);
    if (breach) return breakLoop(breach, supplied, facts, now, placeHandoff)(conversation);
    const contents = contentsFor(target, handoff, supplied, facts)(conversation);
    const missing = missingFacts(contents, handoff.reason.trigger, target.card);
    if (missing.length === 0) return [decided, offer(conversation, handoff, decision, contents, facts, now)];
    if (!mayAsk(conversation, facts))
      return [decided, ...place(handoff, { kind: 'human' }, withUnknown(supplied, missing), facts, now)(conversation)];
    const ending: Ending = { outcome: 'failed', reason: 'missing_context', missing };
    return [decided, ...endHandoff(ending, facts, now)(conversation)];
  };

/** Nobody is asked again for what the conversation has been handed over with. */
const contentsFor =
  (target: Agent, { reason }: OpenHandoff, supplied: ContextPackage, facts: HandoffFacts) =>
  (conversation: Conversation): ContextPackage => {
    const handed = withWork(supplied, target, facts);
    const assembled = (contents: ContextPackage) =>
      assemblePackage(contents, conversation, facts.transcript, target.card, originOf(facts));
    const contents = assembled(handed);
    const complete = withKnown(handed, missingFacts(contents, reason.trigger, target.card), facts.known);
    return complete === handed ? contents : assembled(complete);
  };

const originOf = ({ policy, traceId }: HandoffFacts): Origin => ({ policyVersion: policy.version, trace: traceId });

const about = ({ handoffId }: OpenHandoff, { newId }: HandoffFacts) => ({ decisionId: newId(), handoffId });

/** A person has the queue's time; all AI attempts of one handoff share a budget. */
const outOfTime = ({ budgetEndsAt }: OpenHandoff, { card }: Agent, now: Date): boolean =>
  card.kind !== 'human' && now >= budgetEndsAt;

const end = ({ tried }: OpenHandoff, facts: HandoffFacts, now: Date): Step =>
  endHandoff({ outcome: 'failed', reason: tried.length > 0 ? 'expired' : 'nobody' }, facts, now);

/** A person is called: the customer is told at once, and whatever is missing is listed, never a reason to wait. */
const call =
  (
    handoff: OpenHandoff,
    desk: Agent,
    decision: RouteDecision,
    supplied: ContextPackage,
    facts: HandoffFacts,
    now: Date,
  ): Step =>
  (conversation) => {
    const { card } = desk;
    const handed = withWork(supplied, desk, facts);
    const complete = assemblePackage(handed, conversation, facts.transcript, card, originOf(facts));
    const contents = withUnknown(complete, unknownFacts(complete, handoff.reason.trigger, card));
    return [
      offer(conversation, handoff, decision, contents, facts, now),
      giveNotice(conversation, 'person_called', {}, facts, now, aboutCall(conversation, handoff)),
    ];
  };

const offer = (
  conversation: Conversation,
  handoff: OpenHandoff,
  decision: RouteDecision,
  contents: ContextPackage,
  { policy, newId }: HandoffFacts,
  at: Date,
): OfferMade => {
  const [target, runnerUp] = decision.targets as [Agent, Agent | undefined];
  const kind = target.card.kind === 'human' ? 'human' : 'ai';
  return {
    type: 'OfferMade',
    handoffId: handoff.handoffId,
    attempt: {
      attemptId: newId(),
      number: handoff.tried.length + 1,
      target: { agentId: target.card.agentId, kind },
      epoch: conversation.lastEpoch + 1,
      offeredAt: at,
      deadline: kind === 'human' ? after(at, policy.queueMs) : turnOf(handoff, runnerUp !== undefined, policy, at),
    },
    package: contents,
    rule: decision.rule,
    ...(decision.skill && { skill: decision.skill }),
    confidenceMin: policyFor(policy, conversation.tenant).triggers.confidenceMin,
    at,
  };
};

/** While others could be asked one AI may not use up the time of all. */
const turnOf = ({ budgetEndsAt }: OpenHandoff, othersLeft: boolean, { offerMs }: Policy, at: Date): Date => {
  const own = after(at, offerMs);
  return othersLeft && own < budgetEndsAt ? own : budgetEndsAt;
};

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** For a handoff the notice speaks: it also answers what the customer said last. */
const aboutCall = ({ unanswered }: Conversation, { handoffId }: OpenHandoff): About => {
  const inReplyTo = unanswered.at(-1)?.messageId;
  return { handoffId, ...(inReplyTo && { inReplyTo }) };
};
