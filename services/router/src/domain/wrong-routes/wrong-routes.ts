import type { Trigger } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent, HandoffOpened, OfferClosed } from '../conversation-event.ts';
import type { Taking } from './taking.ts';
import { takingOf } from './taking-after.ts';

/** An AI that should not have been chosen, or not for what it was chosen for, and how that was noticed. */
export interface WrongRoute {
  readonly agentId: string;
  /**
   * rejected: it said itself that this is not its field; bounced: it gave the conversation on although the customer had said
   * nothing to it; corrected: the person after it gave the conversation to another AI, or said that something else is wanted.
   */
  readonly sign: 'rejected' | 'bounced' | 'corrected';
  /** The choice that was wrong, where one was made. */
  readonly taking?: Taking;
}

/** What a decision shows of the ones before it. */
export const wrongRoutesIn = (
  before: Conversation | undefined,
  events: readonly ConversationEvent[],
): readonly WrongRoute[] => (before ? events.flatMap((event) => wrongRoute(before, event) ?? []) : []);

export const wrongRoute = (state: Conversation, event: ConversationEvent): WrongRoute | undefined => {
  if (event.type === 'HandoffOpened') return bounced(state, event);
  if (event.type !== 'OfferClosed') return undefined;
  return event.outcome === 'granted' ? corrected(state, event) : rejected(state, event);
};

const rejected = (state: Conversation, { why, attempt }: OfferClosed): WrongRoute | undefined => {
  const { agentId } = attempt.target;
  if (why !== 'out_of_scope') return undefined;
  return { agentId, sign: 'rejected', ...(state.handoff && { taking: takingOf(state, state.handoff, agentId) }) };
};

const notMine: ReadonlySet<Trigger> = new Set(['specialization', 'department', 'out_of_scope', 'low_confidence']);

const bounced = (state: Conversation, { by, reason, from }: HandoffOpened): WrongRoute | undefined => {
  const { owner, course } = state;
  const before = course.stints.at(-1);
  const isFresh = before?.kind === 'ai' && before.learned === course.learned;
  const isBounce = owner.kind === 'ai' && by === 'sender' && isFresh && notMine.has(reason.trigger);
  return isBounce ? { agentId: from, sign: 'bounced', ...choiceOf(state, from) } : undefined;
};

const corrected = (state: Conversation, { attempt: { target } }: OfferClosed): WrongRoute | undefined => {
  const before = state.course.stints.findLast(({ kind }) => kind === 'ai');
  if (state.owner.kind !== 'human' || target.kind !== 'ai' || !before) return undefined;
  const { taking } = choiceOf(state, before.agentId);
  const said = state.handoff?.to.intent;
  const isOther = taking !== undefined && said !== undefined && said !== taking.intent;
  if (before.agentId === target.agentId && !isOther) return undefined;
  return { agentId: before.agentId, sign: 'corrected', ...(taking && { taking }) };
};

/** Why this AI had the conversation, if anybody chose it. */
const choiceOf = ({ taking }: Conversation, agentId: string): Pick<WrongRoute, 'taking'> =>
  taking?.agentId === agentId ? { taking } : {};
