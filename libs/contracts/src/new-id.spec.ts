import { expect, it } from 'vitest';
import { newId, uuidv7 } from './new-id.ts';

it('makes the example of RFC 9562', () => {
  const random = () => Buffer.from('fcc3d8c4dc0c0c07398f', 'hex');
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

it('never makes the same id twice, and sorts by the millisecond', () => {
  expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000);
  const zeros = (bytes: number) => new Uint8Array(bytes);
  expect(uuidv7(1_000, zeros) < uuidv7(1_001, zeros)).toBe(true);
});
