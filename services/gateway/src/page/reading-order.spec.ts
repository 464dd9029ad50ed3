import { expect, it } from 'vitest';
import { readable } from './reading-order.js';
import type { Entry } from './thread.js';

const at = '2026-10-05T10:00:00.000Z';
const said = (entryId: number): Entry => ({ entryId, at, kind: 'said', messageId: `m-${entryId}`, text: 'hello' });
const written = (entryId: number, sequence: number): Entry => ({
  entryId,
  at,
  sequence,
  kind: 'wait_over',
  handoffId: 'h-1',
  outcome: 'accepted',
});
const read = (entries: Entry[], letGo: number[]) => readable(entries, new Set(letGo)).map(({ entryId }) => entryId);

it('is the order in which the router wrote', () => {
  expect(read([written(1, 4), written(2, 3), written(3, 5)], [1, 2, 3])).toEqual([2, 1, 3]);
});

it('leaves what the customer says after what had come before it', () => {
  expect(read([written(1, 4), said(2), written(3, 5)], [1, 2, 3])).toEqual([1, 2, 3]);
});

it('holds what has just come back, in case something earlier is on its way', () => {
  expect(read([written(1, 4), written(2, 6)], [1])).toEqual([1]);
});

it('lets go of everything that was written before what is let go', () => {
  expect(read([written(1, 4), written(2, 3)], [1])).toEqual([2, 1]);
});

it('lets something read late that comes too late, and loses nothing', () => {
  expect(read([written(1, 4), written(2, 6), written(3, 5)], [1, 2, 3])).toEqual([1, 3, 2]);
});
