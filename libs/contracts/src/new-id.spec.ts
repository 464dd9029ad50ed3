import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('never makes the same id twice, and sorts by time', () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted()).toEqual(ids);
});
