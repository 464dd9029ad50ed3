import { expect, it } from 'vitest';
import { reachOf } from './reach.ts';

it('is four fifths of the anchor, at least', () => {
  expect(reachOf(64, 1_822, 1).holds).toBe(true);
  expect(reachOf(64, 1_821, 1).holds).toBe(false);
});

it('asks for more of a faster machine, and for less of a slower one', () => {
  expect(reachOf(256, 2_918, 2)).toEqual({
    inFlight: 256,
    perSecond: 2_918,
    expectedPerSecond: 5_836,
    share: 0.5,
    holds: false,
  });
  expect(reachOf(256, 1_200, 0.5).holds).toBe(true);
});

it('knows nothing of what has no anchor', () => {
  expect(() => reachOf(32, 1_000, 1)).toThrow('There is no anchor at 32 in flight, only at 1, 16, 64, 256.');
});
