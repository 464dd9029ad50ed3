import { expect, it } from 'vitest';
import type { ConversationEvent } from './conversation-event.ts';
import { ReadingOrder } from './reading-order.ts';

const written = (id: string, sequence?: string) => ({ id, sequence }) as ConversationEvent;
const ids = (events: ConversationEvent[]) => events.map(({ id }) => id);

function holding(...events: ConversationEvent[]): ReadingOrder {
  const order = new ReadingOrder();
  for (const event of events) order.hold(event);
  return order;
}

it('releases an event after all that was written before it', () => {
  const order = holding(written('reply', '10'), written('notice', '9'), written('owner', '8'));
  expect(ids(order.release(written('reply')))).toEqual(['owner', 'notice', 'reply']);
  expect(ids(order.release(written('notice')))).toEqual([]);
});

it('keeps back what was written later', () => {
  const order = holding(written('reply', '10'), written('notice', '9'));
  expect(ids(order.release(written('notice')))).toEqual(['notice']);
  expect(ids(order.release(written('reply')))).toEqual(['reply']);
});

it('releases what comes too late, late', () => {
  const order = holding(written('reply', '10'));
  order.release(written('reply'));
  order.hold(written('notice', '9'));
  expect(ids(order.release(written('notice')))).toEqual(['notice']);
});

it('releases what comes twice once', () => {
  const order = holding(written('reply', '10'), written('reply', '10'));
  expect(ids(order.release(written('reply')))).toEqual(['reply']);
  order.hold(written('reply', '10'));
  expect(order.release(written('reply'))).toEqual([]);
});

it('lets what bears no sequence follow what came before it', () => {
  const order = holding(written('notice', '9'), written('queued'), written('reply', '10'));
  expect(ids(order.release(written('reply')))).toEqual(['notice', 'queued', 'reply']);
});
