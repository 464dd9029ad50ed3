import {
  handoffAccepted as acceptedContract,
  conversationChoice,
  conversationLifecycle,
  handoffEnded as endedContract,
  handoffProgress,
  handoffRequested,
} from '@baton/contracts';
import { type Attempt, type Conversation, reasonOf } from '../conversation.ts';
import type {
  ChoiceMade,
  HandoffEnded,
  HandoffOpened,
  HandoffRefused,
  OfferClosed,
  OfferMade,
  OwnerChanged,
} from '../conversation-event.ts';
import { type Addressed, type Announcement, toAll, toInbox } from './announcement.ts';

/** Agents and platforms have written their requests themselves; the router's own are published here. */
export const requestMade = ({ id, epoch }: Conversation, event: HandoffOpened): readonly Announcement[] => {
  if (event.by !== 'router') return [];
  const { handoffId, from, to, reason, requestedAt } = event;
  const data = {
    handoffId,
    conversationId: id,
    epoch,
    from: { agentId: from },
    to,
    reason,
    package: event.package,
    requestedAt: requestedAt.toISOString(),
  };
  return [toAll(handoffRequested, data)];
};

export const handoffRefused = ({ id, epoch }: Addressed, event: HandoffRefused): readonly Announcement[] => {
  const { handoffId, from, by, reason, at } = event;
  const data = {
    handoffId,
    conversationId: id,
    outcome: 'failed' as const,
    reason,
    attempts: 0,
    durationMs: 0,
    endedAt: at.toISOString(),
  };
  const copy = { ...data, delivery: { epoch, mode: 'info' as const } };
  return [toAll(endedContract, data), ...(by === 'sender' ? [toInbox(from, endedContract, copy)] : [])];
};

export const offerMade = (before: Conversation, event: OfferMade): readonly Announcement[] => {
  const { handoff } = before;
  if (!handoff) return [];
  const { handoffId, attempt, rule, skill, confidenceMin, at } = event;
  const state = attempt.number === 1 ? 'routed' : 'rerouted';
  const offer = {
    handoffId,
    conversationId: before.id,
    epoch: before.epoch,
    from: { agentId: handoff.from },
    to: { ...handoff.to, ...(skill && { skill }) },
    reason: reasonOf(handoff),
    package: event.package,
    requestedAt: handoff.requestedAt.toISOString(),
    delivery: {
      epoch: attempt.epoch,
      mode: 'offer' as const,
      attemptId: attempt.attemptId,
      attempt: attempt.number,
      deadline: attempt.deadline.toISOString(),
      confidenceMin,
    },
  };
  return [
    progress(before, handoffId, attempt, state, at, rule),
    toInbox(attempt.target.agentId, handoffRequested, offer),
  ];
};

export const offerClosed = (before: Conversation, event: OfferClosed): readonly Announcement[] => {
  const { handoffId, attempt, outcome, at } = event;
  const told =
    outcome === 'rejected' || outcome === 'expired' ? [progress(before, handoffId, attempt, outcome, at)] : [];
  return [...told, ...offerTakenBack(before, event)];
};

/** A person who is being waited for must not go on to take what nobody waits for any more. */
const offerTakenBack = (
  { id, handoff }: Conversation,
  { handoffId, attempt, outcome, at }: OfferClosed,
): readonly Announcement[] => {
  if (attempt.target.kind !== 'human' || (outcome !== 'expired' && outcome !== 'withdrawn')) return [];
  const ended = {
    handoffId,
    conversationId: id,
    outcome: outcome === 'withdrawn' ? ('withdrawn' as const) : ('failed' as const),
    reason: outcome === 'withdrawn' ? ('sender' as const) : ('expired' as const),
    attempts: attempt.number,
    attemptId: attempt.attemptId,
    durationMs: at.getTime() - (handoff?.requestedAt ?? at).getTime(),
    endedAt: at.toISOString(),
  };
  const delivery = { epoch: attempt.epoch, mode: 'info' as const, attemptId: attempt.attemptId };
  return [toInbox(attempt.target.agentId, endedContract, { ...ended, delivery })];
};

const progress = (
  { id }: Conversation,
  handoffId: string,
  { attemptId, number: attempt, target }: Attempt,
  state: 'routed' | 'rerouted' | 'rejected' | 'expired',
  at: Date,
  rule?: string,
): Announcement =>
  toAll(handoffProgress, {
    handoffId,
    conversationId: id,
    state,
    attempt,
    attemptId,
    target: target.agentId,
    ...(rule && { rule }),
    at: at.toISOString(),
  });

/** The end is a fact for all; a request that came back is also told to its sender, who still has the floor. */
export const handoffEnded = ({ id, epoch }: Conversation, event: HandoffEnded): readonly Announcement[] => {
  const { handoffId, outcome, reason, missing, supersededBy, granted, attempts, requestedAt, at } = event;
  const data = {
    handoffId,
    conversationId: id,
    outcome,
    attempts,
    durationMs: at.getTime() - requestedAt.getTime(),
    endedAt: at.toISOString(),
    ...(reason && { reason }),
    ...(missing && { missing: [...missing] }),
    ...(supersededBy && { supersededBy }),
    ...(granted && { by: { agentId: granted.target.agentId }, epoch: granted.epoch, attemptId: granted.attemptId }),
  };
  if (granted) return [toAll(endedContract, data)];
  const copy = { ...data, delivery: { epoch, mode: 'info' as const } };
  return [toAll(endedContract, data), toInbox(event.from, endedContract, copy)];
};

/** The grant for the new owner, the release for the former one. */
export const ownerChanged = ({ id }: Conversation, event: OwnerChanged): readonly Announcement[] => {
  const { handoffId, attemptId, from, to, epoch, readback, operator, history, trigger, at } = event;
  const moment = at.toISOString();
  const claim = {
    handoffId,
    attemptId,
    conversationId: id,
    by: { agentId: to.agentId, ...(operator && { operator }) },
    epoch,
    readback,
    acceptedAt: moment,
  };
  const lifecycle = { conversationId: id, owner: to, epoch, at: moment, reason: trigger, handoffId };
  return [
    toAll(conversationLifecycle, { ...lifecycle, state: 'owner_changed' as const }),
    toInbox(to.agentId, acceptedContract, {
      ...claim,
      ...(history && { history }),
      delivery: { epoch, mode: 'owner' as const, attemptId },
    }),
    toInbox(from.agentId, acceptedContract, { ...claim, delivery: { epoch, mode: 'info' as const } }),
  ];
};

/** The desk keeps what the customer chose as a promise. */
export const choiceMade = ({ id }: Conversation, { handoffId, choice, desk, epoch }: ChoiceMade): Announcement =>
  toInbox(desk, conversationChoice, { conversationId: id, handoffId, choice, delivery: { epoch, mode: 'info' } });
