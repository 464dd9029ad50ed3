import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  batchBytes,
  bodyOf,
  fetchAnswer,
  gzipped,
  type RawBatch,
  type RawRecord,
} from '../records/record-batch.fixture.ts';
import { decodeFetch } from './fetch.decoder.ts';

const text = (value: string): RawRecord => ({ key: Buffer.from('k'), value: Buffer.from(value) });
const small = [text('a'), text('b')];
const wide: RawRecord = { headers: Array(8_000).fill(['', Buffer.alloc(0)]) };
const large: RawRecord[] = [{ value: Buffer.alloc(9 * 1024 * 1024) }];

async function read(...batches: Buffer[]) {
  const { responses } = await decodeFetch(fetchAnswer(Buffer.concat(batches)));
  return responses[0]?.partitions[0]?.messages ?? [];
}

const valuesOf = (records: Awaited<ReturnType<typeof read>>) => records.map(({ value }) => String(value));

describe('an answer to a fetch', () => {
  it('is read with offsets, times, keys, headers', async () => {
    const headers: RawRecord['headers'] = [
      ['one', Buffer.from('1')],
      ['twice', Buffer.from('2')],
      ['twice', Buffer.from('3')],
      ['__proto__', Buffer.from('4')],
      ['null', undefined],
    ];
    const [first, second] = await read(batchBytes([{ headers }, text('b')], { firstOffset: 41 }));
    expect(first).toMatchObject({ offset: '41', timestamp: '1000', key: null, value: null, isControlRecord: false });
    expect(Object.entries(first?.headers ?? {})).toEqual([
      ['one', Buffer.from('1')],
      ['twice', [Buffer.from('2'), Buffer.from('3')]],
      ['__proto__', Buffer.from('4')],
      ['null', Buffer.alloc(0)],
    ]);
    expect(second).toMatchObject({ offset: '42', timestamp: '1001', key: Buffer.from('k'), value: Buffer.from('b') });
    expect(second?.batchContext).toMatchObject({ producerId: '7', inTransaction: false });
  });

  it('has the time of the broker where the topic says so, and knows control records', async () => {
    const [record] = await read(batchBytes(small, { attributes: 0x28 }));
    expect(record).toMatchObject({ timestamp: '2000', isControlRecord: true });
  });

  it.each([
    ['gzip', gzipped(small)],
    ['zstd', { codec: 4, body: zstdCompressSync(bodyOf(small)) }],
  ])('is read from %s', async (_, batch) => {
    expect(valuesOf(await read(batchBytes(small, batch)))).toEqual(['a', 'b']);
  });

  it('ends where the broker cut it off', async () => {
    const whole = batchBytes(small);
    expect(valuesOf(await read(whole, whole.subarray(0, 70)))).toEqual(['a', 'b']);
    expect(await read(whole.subarray(0, 9))).toEqual([]);
  });

  const unread: [what: string, code: string, batch: Partial<RawBatch>][] = [
    ['inflates beyond the bound by gzip', 'too_large', gzipped(large)],
    ['inflates beyond the bound by zstd', 'too_large', { codec: 4, body: zstdCompressSync(bodyOf(large)) }],
    ['is compressed by snappy', 'not_json', { codec: 2 }],
    ['is compressed by lz4', 'not_json', { codec: 3 }],
    ['is compressed by nothing known', 'not_json', { codec: 7 }],
    ['is no gzip', 'not_json', { codec: 1, body: Buffer.from('no') }],
    ['has more records than are taken', 'too_large', { count: 10_001 }],
    ['has more headers than are taken', 'too_large', { ...gzipped(Array(30).fill(wide)), count: 30 }],
    ['ends before its records', 'not_json', { count: 3 }],
    ['has a length without end', 'not_json', { body: Buffer.alloc(20, 0xff) }],
    ['has a record of a negative length', 'not_json', { body: Buffer.from([0x05]) }],
    ['is of an old format', 'not_json', { magic: 1 }],
  ];

  it.each(unread)('has one record, bytes alone, for a batch that %s: %s', async (_, code, batch) => {
    const bad = batchBytes(small, { ...batch, firstOffset: 5 });
    const records = await read(bad, batchBytes(small, { firstOffset: 50 }));
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({ key: null, headers: {}, unread: { refusal: { code }, firstOffset: '5' } });
    expect(records[0]?.value?.equals(bad)).toBe(true);
    expect(Number(records[0]?.offset)).toBe(batch.magic ? 5 : 4 + (batch.count ?? 2));
    expect(valuesOf(records.slice(1))).toEqual(['a', 'b']);
  });

  it('keeps key and value of a record with too many headers', async () => {
    const headers = Array.from({ length: 40_000 }, (): [string, Buffer] => ['h', Buffer.alloc(0)]);
    const [record, next] = await read(batchBytes([{ ...text('a'), headers }, text('b')]));
    expect(record).toMatchObject({
      value: Buffer.from('a'),
      headers: {},
      unread: { refusal: { code: 'bad_headers' } },
    });
    expect(next?.unread).toBeUndefined();
  });

  it('is records or bytes alone, whichever byte of a batch is wrong', async () => {
    const headers: RawRecord['headers'] = [['h', Buffer.from('v')]];
    const whole = batchBytes([{ ...text('a'), headers }, text('b')]);
    for (let at = 21; at < whole.length; at += 1) {
      for (const byte of [0x00, 0x01, 0x7f, 0x80, 0xff]) {
        const wrong = Buffer.from(whole);
        wrong[at] = byte;
        const records = await read(wrong);
        expect(records.length === 2 || records.every(({ unread }) => unread)).toBe(true);
      }
    }
  });

  it('leaves for the next what would be too many headers', async () => {
    const batch = batchBytes(Array(20).fill(wide));
    const { responses } = await decodeFetch(fetchAnswer(batch, batch, batch, batch));
    const read = responses[0]?.partitions.map(({ messages }) => messages.length);
    expect(read?.filter((count) => count === 20)).toHaveLength(3);
  });

  it('leaves for the next what would become too much, beginning with another partition then', async () => {
    const bombs = Buffer.concat(Array.from({ length: 6 }, () => batchBytes(large, gzipped(large))));
    const counts = async () => {
      const { responses } = await decodeFetch(fetchAnswer(bombs, bombs));
      return responses[0]?.partitions.map(({ messages }) => messages.length);
    };
    const both = [await counts(), await counts()];
    expect(both).toContainEqual([4, 0]);
    expect(both).toContainEqual([0, 4]);
  });
});
