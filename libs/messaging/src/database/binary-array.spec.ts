import { describe, expect, it } from 'vitest';
import { bound } from './binary-array.ts';

const text = 'SELECT $1::text[], $2::bytea[], $3::integer[], $4, $12::text[]';
const ints = (value: unknown) => {
  const bytes = value as Buffer;
  return Array.from({ length: bytes.length / 4 }, (_, n) => bytes.readInt32BE(4 * n));
};

describe('the values of a statement', () => {
  it('are bytes where it says an array of texts or bytes', () => {
    const four = Buffer.from('four');
    const [texts, bytes] = bound(text, [['four', null, ''], [four]]);
    const four32 = four.readInt32BE();
    expect(ints(texts)).toEqual([1, 1, 25, 3, 1, 4, four32, -1, 0]);
    expect(ints(bytes)).toEqual([1, 0, 17, 1, 1, 4, four32]);
    expect(ints(bound(text, [[]])[0])).toEqual([0, 0, 25]);
  });

  it('are left as they are everywhere else', () => {
    const values = [null, undefined, [1], 'word', ...Array(7).fill(['x']), 'no list'];
    expect(bound(text, values)).toEqual(values);
    const mixed = ['word', 1];
    expect(bound(text, [mixed])[0]).toBe(mixed);
    expect(bound(text, Array(12).fill(['x'])).map(Buffer.isBuffer)).toEqual([
      true,
      true,
      ...Array(9).fill(false),
      true,
    ]);
  });
});
