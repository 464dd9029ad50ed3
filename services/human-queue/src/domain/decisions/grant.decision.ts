import type { HandoffAccepted, HistoryTurn, Inbox } from '@baton/contracts';
import { operatorLeft } from '../desk-words.ts';
import { type Item, isOpen } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';

/** The router's word on a bid of the desk (mode owner), or that its hand-back was taken. */
export const decideAccepted = (
  item: Item,
  accepted: Inbox<HandoffAccepted>,
  heard: readonly HistoryTurn[],
  messageId: string,
): readonly ItemEvent[] => {
  if (accepted.delivery.mode !== 'owner')
    return accepted.handoffId === item.returnId ? [{ type: 'ItemClosed', as: 'handed_back' }] : [];
  if (accepted.attemptId !== item.offer?.attemptId) return [];
  return [
    ...(isOpen(item) || item.status === 'resolved' ? [] : [{ type: 'Reopened' } as const]),
    { type: 'Granted', epoch: accepted.epoch, heard },
    ...leftMeanwhile(item, messageId),
  ];
};

/** The customer is being told of somebody who is gone already. */
const leftMeanwhile = (item: Item, messageId: string): readonly ItemEvent[] =>
  item.claim ? [] : [operatorLeft(item.language, messageId)];
