import type { Operator } from '@baton/contracts';
import type { Item } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';
import { Refused } from '../refused.ts';
import { mustHold } from './guard.ts';
import type { Words } from './reply.decision.ts';

/** The last words. Should the router find something still open, the item comes back. */
export const decideResolve = (item: Item, words: Words, operator: Operator, now: Date): readonly ItemEvent[] => {
  mustHold(item, operator, now);
  if (item.returnId) throw new Refused('returning', 'The conversation is being handed back.');
  return [
    { type: 'Said', ...words, operator, inReplyTo: item.pending.at(-1), resolves: true },
    { type: 'ItemClosed', as: 'resolved' },
  ];
};
