import type { ContextPackage } from '@baton/contracts';
import { customerChoices } from '@baton/contracts';
import { explain, phraseOf } from '@baton/routing';
import { nothing, since, type Tellers } from './teller.ts';
import type { HandedOn, Happening } from './timeline-entry.ts';

/** How a conversation changes hands, and how long people are waited for. */
export const handoffTellers: Tellers<
  | 'HandoffOpened'
  | 'HandoffRefused'
  | 'RouteDecided'
  | 'OpinionsWanted'
  | 'WordsClassified'
  | 'CustomerAsked'
  | 'OfferMade'
  | 'OfferClosed'
  | 'HandoffEnded'
  | 'OwnerChanged'
  | 'QueueMoved'
  | 'ChoiceMade'
  | 'RequestSeconded'
  | 'TopicTakenUp'
> = {
  HandoffOpened: ({ handoffId, from, by, to, reason }, _, { handoffs }) => {
    const kept = handoffs.get(handoffId);
    const handedOn = kept?.package && { package: handedOnOf(kept.package) };
    return [{ kind: 'handoff', handoffId, from, by, to, reason: { ...reason, ...kept?.reason }, ...handedOn }];
  },
  HandoffRefused: ({ handoffId, from, reason }) => [{ kind: 'handoff_refused', handoffId, from, reason }],
  RouteDecided: ({ decisionId, handoffId, decision }, _, { decisions }) => {
    const basis = decisions.get(decisionId);
    const why = phraseOf(decision.rule, basis?.madeFrom?.question);
    const explanation = explain({ ...decision, ...basis });
    return [{ kind: 'decision', decisionId, handoffId, ...decision, ...(why && { why }), explanation }];
  },
  OpinionsWanted: ({ handoffId, verdict }) => [{ kind: 'classified', handoffId, ...verdict, goesOn: true }],
  WordsClassified: ({ handoffId, verdict }) => [{ kind: 'classified', handoffId, ...verdict }],
  CustomerAsked: nothing,
  OfferMade: ({ handoffId, rule, attempt: { attemptId, number, target, epoch, deadline }, package: outline }) => [
    { kind: 'offer', handoffId, attemptId, number, target, epoch, deadline, rule, package: outline },
  ],
  OfferClosed: ({ handoffId, attempt, outcome, dropped = [], drift = [] }, at, { readbacks }) => {
    const { attemptId, target, offeredAt } = attempt;
    const readback = { ...readbacks.get(attemptId), handoffId, attemptId, by: target.agentId, dropped, drift };
    const tookMs = since(offeredAt, at);
    const closed: Happening = { kind: 'offer_closed', handoffId, attemptId, target, outcome, tookMs };
    return outcome === 'granted' ? [{ kind: 'readback', ...readback }, closed] : [closed];
  },
  HandoffEnded: ({ handoffId, outcome, reason, supersededBy, missing, attempts, requestedAt }, at) => {
    const tookMs = since(requestedAt, at);
    return [{ kind: 'handoff_ended', handoffId, outcome, reason, supersededBy, missing, attempts, tookMs }];
  },
  OwnerChanged: ({ handoffId, from, to, epoch, trigger, operator }) => [
    { kind: 'owner', handoffId, from, to, epoch, trigger, operator },
  ],
  QueueMoved: ({ handoffId, place, waitSeconds }) => [
    { kind: 'wait', handoffId, ...place, waitSeconds, choices: customerChoices },
  ],
  ChoiceMade: ({ handoffId, choice, by }) => [{ kind: 'choice', handoffId, choice, by: by ?? 'customer' }],
  RequestSeconded: nothing,
  TopicTakenUp: ({ intent }) => [{ kind: 'topic', intent }],
};

const handedOnOf = ({ history: _, memory: __, customer: ___, ...handedOn }: ContextPackage): HandedOn => handedOn;
