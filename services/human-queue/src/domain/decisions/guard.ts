import type { Operator } from '@baton/contracts';
import { type Claim, holderOf, type Item, isOpen } from '../item.ts';
import { Refused } from '../refused.ts';

export const mustBeOpen = (item: Item): void => {
  if (!isOpen(item)) throw new Refused('item_closed', `The item is ${item.status}.`, { state: item.status });
};

/** Only who holds the item speaks and acts for it. @returns their claim */
export const mustHold = (item: Item, operator: Operator, now: Date): Claim => {
  mustBeOpen(item);
  const claim = holderOf(item, now);
  if (claim?.operator.id === operator.id) return claim;
  throw new Refused('not_held', 'You do not hold this item: claim it first.', heldBy(claim));
};

/** Who has it, for whoever wanted it. */
export const heldBy = (claim: Claim | undefined): Record<string, unknown> =>
  claim ? { heldBy: claim.operator, since: claim.since.toISOString() } : {};
