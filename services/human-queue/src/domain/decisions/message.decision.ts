import type { Inbox, MessageReceived } from '@baton/contracts';
import { type Item, isOpen } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';

/** The customer wrote to the desk, the owner: an item thought closed goes on. */
export const decideMessage = (item: Item, message: Inbox<MessageReceived>): readonly ItemEvent[] => {
  const { messageId, text, sentAt, delivery } = message;
  if (item.pending.includes(messageId)) return [];
  const turn = { messageId, from: 'customer', text, at: sentAt };
  return [
    ...(isOpen(item) ? [] : [{ type: 'Reopened' } as const]),
    { type: 'MessageHeard', epoch: delivery.epoch, turn },
  ];
};
