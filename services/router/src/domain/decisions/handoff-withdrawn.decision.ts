import type { HandoffWithdrawn } from '@baton/contracts';
import { chain } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { closeOffer, endHandoff } from './end-handoff.ts';
import { refuse } from './fence.ts';

/** The sender needs no relief any more. A claim that was granted before wins; the loser is told. */
export const decideHandoffWithdrawn = (
  conversation: Conversation | undefined,
  { handoffId, epoch }: HandoffWithdrawn,
  sender: { readonly agentId: string; readonly eventId: string },
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  if (epoch !== conversation.epoch) return [refuse(sender, 'stale_epoch', 'The floor has passed on.', conversation)];
  const { handoff } = conversation;
  if (handoff?.handoffId !== handoffId || handoff.from !== sender.agentId)
    return [refuse(sender, 'no_such_attempt', 'No such handoff of yours is open.', conversation)];
  if (handoff.by !== 'sender')
    return [refuse(sender, 'forbidden', 'It is not your wish alone, and goes on.', conversation)];
  return chain(
    conversation,
    closeOffer('withdrawn', now),
    endHandoff({ outcome: 'withdrawn', reason: 'sender' }, facts, now),
  );
};
