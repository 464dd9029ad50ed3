import { expect, it } from 'vitest';
import { PerMinute } from './per-minute.ts';

it('grants so much in a minute, to each key of its own, and says in the next how often it did not', () => {
  const bytes = new PerMinute(100);
  expect(bytes.take('a', 60, 0)).toEqual({ granted: true, refusedBefore: 0 });
  expect(bytes.take('a', 60, 1_000).granted).toBe(false);
  expect(bytes.take('a', 40, 2_000).granted).toBe(true);
  expect(bytes.take('a', 1, 59_999).granted).toBe(false);
  expect(bytes.take('b', 100, 59_999).granted).toBe(true);
  expect(bytes.take('a', 60, 60_000)).toEqual({ granted: true, refusedBefore: 2 });
  expect(bytes.take('a', 1, 60_001)).toEqual({ granted: true, refusedBefore: 0 });
});
