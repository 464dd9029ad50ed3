import type { Trigger } from '@baton/contracts';
import type { Conversation } from './conversation.ts';
import type { ConversationEvent, HandoffOpened, OwnerChanged } from './conversation-event.ts';

/** An AI that should not have been chosen, and how that was noticed. */
export interface WrongRoute {
  readonly agentId: string;
  /**
   * rejected: it said itself that this is not its field; bounced: it gave the conversation on although the customer had said
   * nothing to it; corrected: the person after it gave the conversation to another AI.
   */
  readonly sign: 'rejected' | 'bounced' | 'corrected';
}

/** What a decision shows of the ones before it. */
export const wrongRoutesIn = (
  before: Conversation | undefined,
  events: readonly ConversationEvent[],
): readonly WrongRoute[] => (before ? events.flatMap((event) => wrongRoute(before, event) ?? []) : []);

const wrongRoute = (state: Conversation, event: ConversationEvent): WrongRoute | undefined => {
  switch (event.type) {
    case 'OfferClosed':
      return event.why === 'out_of_scope' ? { agentId: event.attempt.target.agentId, sign: 'rejected' } : undefined;
    case 'HandoffOpened':
      return isBounce(state, event) ? { agentId: event.from, sign: 'bounced' } : undefined;
    case 'OwnerChanged':
      return corrected(state, event);
    default:
      return undefined;
  }
};

const notMine: ReadonlySet<Trigger> = new Set(['specialization', 'department', 'out_of_scope', 'low_confidence']);

const isBounce = ({ owner, course }: Conversation, { by, reason }: HandoffOpened): boolean => {
  const before = course.stints.at(-1);
  const isFresh = before?.kind === 'ai' && before.learned === course.learned;
  return owner.kind === 'ai' && by === 'sender' && isFresh && notMine.has(reason.trigger);
};

const corrected = ({ course }: Conversation, { from, to }: OwnerChanged): WrongRoute | undefined => {
  const before = course.stints.findLast(({ kind }) => kind === 'ai');
  if (from.kind !== 'human' || to.kind !== 'ai' || !before || before.agentId === to.agentId) return undefined;
  return { agentId: before.agentId, sign: 'corrected' };
};
