import { expect, it } from 'vitest';
import type { OutboxRow } from '../outbox/outbox.store.ts';
import { Detours } from './detours.ts';

const row = (id: string, shard = 0) => ({ id, shard }) as OutboxRow;

it('young rows that go by the table are known by their ids and shards, until they are sent', () => {
  const detours = new Detours(() => 0);
  detours.add(row('1', 3));
  detours.add(row('2', 5));
  expect(detours.ids()).toEqual(['1', '2']);
  expect(detours.shards()).toEqual(new Set([3, 5]));
  detours.done([row('1', 3)]);
  expect(detours.ids()).toEqual(['2']);
  expect(detours.shards()).toEqual(new Set([5]));
});

it('they are forgotten when they are old: any relay takes them then', () => {
  let now = 0;
  const detours = new Detours(() => now);
  detours.add(row('1'));
  now = 1_000;
  detours.add(row('2'));
  now = 1_500;
  expect(detours.ids()).toEqual(['2']);
  now = 2_500;
  expect(detours.shards()).toEqual(new Set());
});

it('they do not grow without end', () => {
  const detours = new Detours(() => 0);
  for (let n = 0; n < 10_000; n += 1) detours.add(row(String(n)));
  expect(detours.ids()).toHaveLength(500);
});
