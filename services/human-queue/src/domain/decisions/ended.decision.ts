import type { AgentRefused, ConversationLifecycle, HandoffEnded } from '@baton/contracts';
import { type Item, isOpen } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';
import { missedAs } from './promise.decision.ts';

/** A handoff ended: the desk's own hand-back, or the offer it was asked with. */
export const decideEnded = (item: Item, ended: HandoffEnded): readonly ItemEvent[] => {
  if (!isOpen(item)) return [];
  if (ended.handoffId === item.returnId)
    return ended.outcome === 'accepted' ? [{ type: 'ItemClosed', as: 'handed_back' }] : [{ type: 'ReturnFailed' }];
  if (ended.handoffId !== item.offer?.handoffId || item.ownership === 'granted') return [];
  if (ended.outcome === 'accepted' && ended.attemptId === item.offer.attemptId) return [];
  return [{ type: 'ItemClosed', as: ended.reason === 'expired' ? missedAs(item) : 'withdrawn' }];
};

/** The router took nothing of something the desk sent. */
export const decideRefused = (item: Item, { ceId }: AgentRefused): readonly ItemEvent[] => {
  if (ceId === item.bidId && item.ownership === 'bid' && isOpen(item))
    return [{ type: 'ItemClosed', as: missedAs(item) }];
  if (ceId === item.resolveId && item.status === 'resolved') return [{ type: 'Reopened' }];
  return [];
};

/** The conversation is over, or somebody else's. */
export const decideLifecycle = (item: Item, life: ConversationLifecycle, self: string): readonly ItemEvent[] => {
  if (!isOpen(item) || item.ownership !== 'granted') return [];
  if (life.state === 'resolved') return [{ type: 'ItemClosed', as: 'resolved' }];
  const lost = life.state === 'owner_changed' && life.owner?.agentId !== self && life.epoch > item.epoch;
  return lost ? [{ type: 'ItemClosed', as: item.returnId ? 'handed_back' : 'withdrawn' }] : [];
};
