import type { Operator } from '@baton/contracts';
import type { Item } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';
import { mustHold } from './guard.ts';

export interface Words {
  readonly messageId: string;
  readonly text: string;
  readonly language?: string;
}

/** An operator's words. Before the grant the router keeps them for it. */
export const decideReply = (item: Item, words: Words, operator: Operator, now: Date): readonly ItemEvent[] => {
  mustHold(item, operator, now);
  return [{ type: 'Said', ...words, operator, inReplyTo: item.pending.at(-1) }];
};
