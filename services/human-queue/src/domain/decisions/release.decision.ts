import type { Operator } from '@baton/contracts';
import { operatorLeft } from '../desk-words.ts';
import { type Item, isOpen } from '../item.ts';
import type { ItemEvent, Said } from '../item-event.ts';
import { mustHold } from './guard.ts';

/** An operator puts the item back. */
export const decideRelease = (item: Item, operator: Operator, messageId: string, now: Date): readonly ItemEvent[] => {
  mustHold(item, operator, now);
  return [{ type: 'Released', because: 'operator' }, ...tellCustomer(item, messageId)];
};

/** The holder's lease ran out: they vanished. */
export const decideLease = (item: Item, messageId: string, now: Date): readonly ItemEvent[] => {
  if (!isOpen(item) || !item.claim || item.claim.until > now) return [];
  return [{ type: 'Released', because: 'lease_lost' }, ...tellCustomer(item, messageId)];
};

/** Before the grant the customer knows of nobody who could have left. */
const tellCustomer = ({ ownership, returnId, language }: Item, messageId: string): readonly Said[] =>
  ownership === 'granted' && !returnId ? [operatorLeft(language, messageId)] : [];
