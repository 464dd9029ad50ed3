import type { HandoffRequested, Inbox, InboxDelivery, Operator } from '@baton/contracts';
import { itemOfOffer } from './decisions/offer.decision.ts';
import { evolve } from './evolve.ts';
import type { Claim, Item } from './item.ts';
import type { ItemEvent } from './item-event.ts';

export const ada: Operator = { id: 'ada', displayName: 'Ada Quinn' };
export const ben: Operator = { id: 'ben', displayName: 'Ben Roth' };

/** Seconds after the story begins. */
export const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 21, 9, 0, seconds));

export const delivery = (more: Partial<InboxDelivery> = {}): InboxDelivery => ({
  epoch: 2,
  mode: 'offer',
  inboxSequence: 1,
  ...more,
});

export const offer: Inbox<HandoffRequested> = {
  handoffId: 'h-1',
  conversationId: 'c-1',
  epoch: 1,
  from: { agentId: 'billing-agent' },
  reason: { trigger: 'person_requested', detail: 'asked for', by: 'router' },
  package: {
    summary: 'Emma was charged twice.',
    task: { description: 'Decide on the refund', next: 'Look at the invoice' },
    customer: { id: 'C-1' },
    facts: [{ name: 'invoice.number', value: 'INV-1', provenance: 'system' }],
    promises: ['an answer today'],
    language: 'de-AT',
    pending: ['m-1'],
  },
  requestedAt: at(0).toISOString(),
  delivery: delivery({ attemptId: 'a-1', attempt: 1, deadline: at(300).toISOString() }),
};

export const queued: Item = itemOfOffer('i-1', 'default', offer);

/** A claim of two minutes. */
export const claimOf = (operator: Operator, from: Date): Claim => ({
  id: `claim-${operator.id}`,
  operator,
  since: from,
  until: new Date(from.getTime() + 120_000),
});

export const after = (item: Item, ...events: readonly ItemEvent[]): Item => events.reduce(evolve, item);

export const claimed: Item = after(queued, { type: 'Claimed', claim: claimOf(ada, at(0)), bidId: 'bid-1' });
export const active: Item = after(claimed, { type: 'Granted', epoch: 2, heard: [] });
