import type { Closed, Item } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';
import { Refused } from '../refused.ts';

const promises = ['message', 'callback'];

/** Nobody came in time: whoever was promised a message or a call is still to get it. */
export const missedAs = ({ choice }: Item): Closed => (choice && promises.includes(choice) ? 'owed' : 'missed');

/** An operator has reached the customer, by whatever way the conversation is not. */
export const decideKept = ({ status }: Item): readonly ItemEvent[] => {
  if (status === 'owed') return [{ type: 'ItemClosed', as: 'kept' }];
  throw new Refused('not_owed', 'Nothing is owed to this customer here.', { state: status });
};
