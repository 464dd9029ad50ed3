import type { HandoffRequested } from '@baton/contracts';
import { chain, type Step } from '../chain.ts';
import { awaitsPerson, type Conversation } from '../conversation.ts';
import type { ConversationEvent, HandoffRefused } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { supersede } from './call-person.ts';
import { concludeAct } from './conclude-act.ts';
import { refuse, standingOf } from './fence.ts';
import { placeHandoff } from './place-handoff.ts';

export const platform = 'platform';

/** The owner asks to be relieved, or a platform wishes it: placed with somebody, or refused with its one end. */
export const decideHandoffRequested = (
  conversation: Conversation | undefined,
  request: HandoffRequested,
  eventId: string,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const reason = objection(conversation, request);
  const concluding = concludeAct(request.from.agentId, request.execution, facts);
  if (reason || !conversation)
    return [
      ...refusal(request, reason ?? 'unknown_conversation', eventId, now, conversation),
      ...(conversation ? concluding(conversation) : []),
    ];
  return chain(
    conversation,
    concluding,
    supersede(request.handoffId, facts, now),
    open(request, facts, now),
    placeHandoff(request.package, facts, now),
  );
};

type Objection = HandoffRefused['reason'];

const objection = (conversation: Conversation | undefined, request: HandoffRequested): Objection | undefined => {
  if (!conversation) return 'unknown_conversation';
  if (conversation.status === 'resolved') return 'resolved';
  if (!isWish(request)) {
    const standing = standingOf(conversation, request.from.agentId, request.epoch ?? 0);
    if (standing !== 'owner') return standing === 'not_owner' ? 'not_owner' : 'stale_epoch';
  }
  return conversation.handoff && !givesWay(conversation, request) ? 'handoff_open' : undefined;
};

/** Whoever presses the button for a person does not wait for an offer to an AI to end. */
const givesWay = (conversation: Conversation, request: HandoffRequested): boolean =>
  isWish(request) && isForPerson(request) && !awaitsPerson(conversation);

const isForPerson = ({ to, reason }: HandoffRequested): boolean =>
  to?.kind === 'human' || reason.trigger === 'person_requested';

const isWish = ({ from }: HandoffRequested): boolean => from.agentId === platform;

const refusal = (
  request: HandoffRequested,
  reason: Objection,
  eventId: string,
  at: Date,
  conversation?: Conversation,
): readonly ConversationEvent[] => {
  const { agentId } = request.from;
  const by = isWish(request) ? 'platform' : 'sender';
  const refused: HandoffRefused = {
    type: 'HandoffRefused',
    handoffId: request.handoffId,
    from: agentId,
    by,
    reason,
    at,
  };
  if (isWish(request)) return [refused];
  const code = reason === 'resolved' ? 'stale_epoch' : reason;
  return [refused, refuse({ agentId, eventId }, code, `The handoff was refused: ${reason}.`, conversation)];
};

const open =
  (request: HandoffRequested, { policy }: HandoffFacts, now: Date): Step =>
  (conversation) => [
    {
      type: 'HandoffOpened',
      handoffId: request.handoffId,
      from: conversation.owner.agentId,
      ...(conversation.owner.kind === 'human' && { operator: request.from.operator?.id }),
      by: isWish(request) ? 'platform' : 'sender',
      to: request.to ?? {},
      reason: request.reason,
      package: request.package,
      requestedAt: now,
      budgetEndsAt: new Date(now.getTime() + policy.budgetMs),
      ...(request.usage && { usage: request.usage }),
    },
  ];
