import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Database, Transaction } from '../database/database.ts';
import { type OutboxRow, OutboxStore } from '../outbox/outbox.store.ts';
import { SentRows } from './sent-rows.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const rows = (from: number, to: number): OutboxRow[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ id: String(from + n), shard: n % 2 }) as OutboxRow);

/** A table that can be out of reach. */
function table() {
  const deleted: (readonly string[])[] = [];
  const heard: (readonly string[])[] = [];
  const state = { isAway: false };
  const store = new OutboxStore();
  vi.spyOn(store, 'mayForget').mockResolvedValue();
  vi.spyOn(store, 'delete').mockImplementation(async (_, __, ids) => void deleted.push(ids));
  const transaction = async (work: (tx: Transaction) => Promise<unknown>) => {
    if (state.isAway) throw new Error('away');
    return work({} as Transaction);
  };
  const sentRows = new SentRows({ transaction } as Database, store, (ids) => heard.push(ids));
  return { sentRows, deleted, heard, state };
}

it('rows that were sent within a tenth of a second are deleted by one statement', async () => {
  const { sentRows, deleted, heard } = table();
  sentRows.add(rows(1, 2));
  await vi.advanceTimersByTimeAsync(50);
  sentRows.add(rows(3, 3));
  expect(deleted).toEqual([]);
  await vi.advanceTimersByTimeAsync(50);
  expect(deleted).toEqual([['1', '2', '3']]);
  sentRows.add(rows(4, 4));
  await vi.advanceTimersByTimeAsync(100);
  expect(deleted).toEqual([['1', '2', '3'], ['4']]);
  expect(heard).toEqual(deleted);
});

it('many are deleted without waiting', async () => {
  const { sentRows, deleted } = table();
  sentRows.add(rows(1, 500));
  await vi.advanceTimersByTimeAsync(0);
  expect(deleted.flat()).toHaveLength(500);
});

it('what could not be deleted is, with the next ones, or by whoever asks', async () => {
  const { sentRows, deleted, heard, state } = table();
  state.isAway = true;
  sentRows.add(rows(1, 2));
  await vi.advanceTimersByTimeAsync(100);
  await expect(sentRows.forget()).rejects.toThrow('away');
  expect(heard).toEqual([]);
  state.isAway = false;
  sentRows.add(rows(3, 3));
  await sentRows.forget();
  expect(deleted).toEqual([['1', '2', '3']]);
});
