import { describe, expect, it } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { strandsOf } from './strands.ts';

const record = (offset: number, key: string) => ({ offset: String(offset), key: Buffer.from(key) }) as ConsumedRecord;
const offsets = (strands: ConsumedRecord[][]) => strands.map((strand) => strand.map(({ offset }) => Number(offset)));

describe('strands', () => {
  it('are about equally long, each in the order of the log, and a key is in one of them', () => {
    const records = ['a', 'a', 'b', 'c', 'a', 'b', 'd', 'd'].map((key, n) => record(n, key));
    expect(offsets(strandsOf(records, 2))).toEqual([
      [0, 1, 4, 6, 7],
      [2, 3, 5],
    ]);
    const many = Array.from({ length: 400 }, (_, n) => record(n, `k-${n % 100}`));
    expect(strandsOf(many, 4).map(({ length }) => length)).toEqual([100, 100, 100, 100]);
  });

  it('are no more than there are keys', () => {
    expect(offsets(strandsOf([record(0, 'a'), record(1, 'a')], 4))).toEqual([[0, 1]]);
  });
});
