import { describe, expect, it } from 'vitest';
import type { AddedRow, OutboxRow } from '../outbox/outbox.store.ts';
import { RowsAtHand } from './rows-at-hand.ts';

const row = (id: string, after?: string, payload = 'said'): AddedRow => ({
  id,
  shard: 0,
  event_id: `e-${id}`,
  topic: 't',
  key: 'k',
  type: 't',
  headers: {},
  payload,
  after,
});

const idsOf = (rows: readonly OutboxRow[]) => rows.map(({ id }) => id);

describe('rows at hand', () => {
  it('go out in the order in which they were taken in, as one batch', () => {
    const atHand = new RowsAtHand();
    expect([row('1'), row('2', '1'), row('3')].map((one) => atHand.take(one))).toEqual([true, true, true]);
    expect(idsOf(atHand.next())).toEqual(['1', '2', '3']);
    expect(atHand.isEmpty).toBe(true);
  });

  it('are taken in behind one that waits, is under way, was sent, or was deleted a moment ago', () => {
    const atHand = new RowsAtHand();
    atHand.take(row('1'));
    expect(atHand.take(row('2', '1'))).toBe(true);
    atHand.next();
    expect(atHand.take(row('3', '2'))).toBe(true);
    atHand.arrived();
    expect(atHand.take(row('4', '3'))).toBe(true);
    atHand.deleted(['1', '2']);
    expect(atHand.take(row('5', '2'))).toBe(true);
    atHand.deleted(['3']);
    expect(atHand.take(row('6', '2'))).toBe(false);
  });

  it('are not taken in behind one that is not known, nor is what comes behind them', () => {
    const atHand = new RowsAtHand();
    expect(atHand.take(row('2', '1'))).toBe(false);
    expect(atHand.take(row('3', '2'))).toBe(false);
    expect(atHand.isEmpty).toBe(true);
  });

  it('are all let go at once, those under way first, and nothing goes after them', () => {
    const atHand = new RowsAtHand();
    atHand.take(row('1'));
    atHand.next();
    atHand.take(row('2', '1'));
    expect(idsOf(atHand.letGo())).toEqual(['1', '2']);
    expect(atHand.isEmpty).toBe(true);
    expect(atHand.take(row('3', '2'))).toBe(false);
    expect(atHand.take(row('4', '1'))).toBe(false);
  });

  it('what has arrived is not let go', () => {
    const atHand = new RowsAtHand();
    atHand.take(row('1'));
    atHand.next();
    atHand.arrived();
    expect(atHand.letGo()).toEqual([]);
  });

  it('are as many as memory is to hold, and again when some have left', () => {
    const atHand = new RowsAtHand();
    const large = 'x'.repeat(1024 * 1024);
    const taken = Array.from({ length: 40 }, (_, n) => atHand.take(row(String(n), undefined, large)));
    expect(taken.filter(Boolean)).toHaveLength(16);
    expect(taken.slice(0, 16)).not.toContain(false);
    expect(idsOf(atHand.next())).toEqual(['0']);
    expect(atHand.take(row('40', undefined, large))).toBe(true);
    expect(atHand.take(row('41'))).toBe(false);
  });
});
