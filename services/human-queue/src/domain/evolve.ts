import type { HistoryTurn } from '@baton/contracts';
import { type Item, isOpen } from './item.ts';
import type { Granted, ItemEvent, Said } from './item-event.ts';

/** The item after an event. */
export const evolve = (item: Item, event: ItemEvent): Item => ({
  ...change(item, event),
  version: item.version + 1,
});

const change = (item: Item, event: ItemEvent): Item => {
  switch (event.type) {
    case 'Claimed':
      return settle({ ...item, claim: event.claim, ...(event.bidId && { bidId: event.bidId, ownership: 'bid' }) });
    case 'Granted':
      return granted(item, event);
    case 'Released':
      return settle({ ...item, claim: undefined });
    case 'MessageHeard':
      return { ...item, epoch: event.epoch, ownership: 'granted', pending: [...item.pending, event.turn.messageId] };
    case 'Reopened':
      return settle({ ...item, returnId: undefined, resolveId: undefined, status: 'queued' });
    case 'Said':
      return said(item, event);
    case 'ReturnRequested':
      return settle({ ...item, returnId: event.handoffId });
    case 'ReturnFailed':
      return settle({ ...item, returnId: undefined });
    case 'ChoiceMade':
      return { ...item, choice: event.choice };
    case 'ItemClosed':
      return { ...item, status: event.as };
  }
};

/** The status follows from what is known, unless the item is closed. */
const settle = (item: Item): Item => (isOpen(item) ? { ...item, status: statusOf(item) } : item);

const statusOf = ({ claim, returnId, ownership }: Item): Item['status'] => {
  if (returnId) return 'returning';
  if (!claim) return 'queued';
  return ownership === 'granted' ? 'active' : 'claimed';
};

const granted = (item: Item, { epoch, heard }: Granted): Item =>
  settle({ ...item, ownership: 'granted', epoch, pending: [...new Set([...item.pending, ...asked(heard)])] });

const asked = (turns: readonly HistoryTurn[]): string[] =>
  turns.filter(({ from }) => from === 'customer').map(({ messageId }) => messageId);

/** A person answers all that was asked so far; the desk's own words answer nothing. */
const said = (item: Item, { operator, resolves, messageId }: Said): Item => ({
  ...item,
  ...(operator && { pending: [] }),
  ...(resolves && { resolveId: messageId }),
});
