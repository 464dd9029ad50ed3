import { expect, it } from 'vitest';
import { traceparentOf } from './trace-context.ts';

it('writes a sampled W3C traceparent', () => {
  const random = Uint8Array.from({ length: 24 }, (_, index) => index + 1);
  expect(traceparentOf(random)).toBe('00-0102030405060708090a0b0c0d0e0f10-1112131415161718-01');
});
