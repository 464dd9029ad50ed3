import { createRecordsBatch } from '@platformatic/kafka';
import { describe, expect, it } from 'vitest';
import { FetchBudget } from '../records/batch.decoder.ts';
import { foundIn } from './platformatic.records.ts';

const place = { topic: 't', partition: 3 };
const ATTRIBUTES_AT = 21;
const CONTROL = 0x20;
const DELTA_AT = 23;

function batchAt(firstOffset: number, ...values: string[]): Buffer {
  const messages = values.map((value) => ({ topic: 't', value: Buffer.from(value), timestamp: 1_000n }));
  const bytes = Buffer.from(createRecordsBatch(messages).buffer);
  bytes.writeBigInt64BE(BigInt(firstOffset), 0);
  return bytes;
}

const found = async (bytes: Buffer, position: number) => {
  const { records, next } = await foundIn(place, bytes, BigInt(position), new FetchBudget());
  return { values: records.map(({ offset, value }) => `${offset}:${value}`), next: Number(next) };
};

describe('what a fetch found', () => {
  it('begins at the position, in the midst of a batch', async () => {
    const bytes = Buffer.concat([batchAt(10, 'a', 'b', 'c'), batchAt(13, 'd')]);
    expect(await found(bytes, 12)).toEqual({ values: ['12:c', '13:d'], next: 14 });
  });

  it('leaves a batch that is not whole to the next fetch', async () => {
    const bytes = Buffer.concat([batchAt(0, 'a'), batchAt(1, 'b').subarray(0, 60)]);
    expect(await found(bytes, 0)).toEqual({ values: ['0:a'], next: 1 });
  });

  it('passes over markers of transactions, and over what compaction removed from the end', async () => {
    const marker = batchAt(1, 'commit');
    marker.writeInt16BE(CONTROL, ATTRIBUTES_AT);
    const compacted = batchAt(2, 'b');
    compacted.writeInt32BE(7, DELTA_AT);
    expect(await found(Buffer.concat([batchAt(0, 'a'), marker]), 0)).toEqual({ values: ['0:a'], next: 2 });
    expect(await found(Buffer.concat([marker, compacted]), 1)).toEqual({ values: ['2:b'], next: 10 });
  });

  it('is nothing, and stays where it is, when nothing was answered', async () => {
    expect(await found(Buffer.alloc(0), 5)).toEqual({ values: [], next: 5 });
  });

  it('ends where the budget ends', async () => {
    const budget = new FetchBudget();
    const many = Array.from({ length: 10_000 }, (_, n) => String(n));
    const bytes = Buffer.concat([batchAt(0, ...many), batchAt(10_000, ...many), batchAt(20_000, 'later')]);
    const { records, next } = await foundIn(place, bytes, 0n, budget);
    expect([records.length, next]).toEqual([20_000, 20_000n]);
  });
});
