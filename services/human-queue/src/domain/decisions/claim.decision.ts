import type { Claim, Item } from '../item.ts';
import { holderOf } from '../item.ts';
import type { ItemEvent } from '../item-event.ts';
import { Refused } from '../refused.ts';
import { heldBy, mustBeOpen } from './guard.ts';

/** One claim wins. The first for an offer is its acceptance; a later one only moves the claim, never the epoch. */
export const decideClaim = (item: Item, claim: Claim, bidId: string): readonly ItemEvent[] => {
  mustBeOpen(item);
  const holder = holderOf(item, claim.since);
  if (holder) throw new Refused('already_claimed', `${holder.operator.displayName} holds this item.`, heldBy(holder));
  if (item.ownership !== 'offered') return [{ type: 'Claimed', claim }];
  if (item.offer?.deadline && item.offer.deadline <= claim.since)
    throw new Refused('offer_expired', 'The offer has expired: the router has placed the conversation elsewhere.');
  return [{ type: 'Claimed', claim, bidId }];
};
