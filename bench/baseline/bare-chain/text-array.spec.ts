import { expect, it } from 'vitest';
import { textArray } from './text-array.ts';

it('is what PostgreSQL sends in binary for ARRAY[a, bc]', () => {
  const hex = '00000001 00000000 00000019 00000002 00000001 00000001 61 00000002 6263';
  expect(textArray(['a', Buffer.from('bc')]).toString('hex')).toBe(hex.replaceAll(' ', ''));
});
