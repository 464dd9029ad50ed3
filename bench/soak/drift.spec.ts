import { expect, it } from 'vitest';
import { driftOf } from './drift.ts';

const minutes = Array.from({ length: 30 }, (_, minute) => minute);

it('is the growth in ten minutes, in per cent', () => {
  expect(driftOf(minutes.map((minute) => 100 + minute))).toBeCloseTo((10 / 110) * 100, 5);
});

it('is none where a figure goes up and down, and none of a warm-up', () => {
  expect(Math.abs(driftOf(minutes.map((minute) => (minute < 10 ? minute * 10 : 100 + (minute % 2)))))).toBeLessThan(
    0.2,
  );
});

it('is none of a single minute', () => {
  expect(driftOf([100])).toBe(0);
});
