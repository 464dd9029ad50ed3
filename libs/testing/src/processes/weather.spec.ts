import { expect, it } from 'vitest';
import { arrivalOf, piecesOf } from './weather.ts';

const idle = { now: 1_000, last: 0 };

it('lets everything arrive at once on a fine day', () => {
  expect(arrivalOf(500, {}, idle, 0.5)).toBe(1_000);
});

it('delays by as much as is said, more or less by the jitter', () => {
  const weather = { delayMs: 100, jitterMs: 50 };
  expect([0, 0.5, 0.75].map((roll) => arrivalOf(10, weather, idle, roll))).toEqual([1_050, 1_100, 1_125]);
});

it('never lets jitter bring a piece to before it set out', () => {
  expect(arrivalOf(10, { delayMs: 10, jitterMs: 50 }, idle, 0)).toBe(1_000);
});

it('keeps a piece behind the one before it, however late that is', () => {
  expect(arrivalOf(10, { delayMs: 100 }, { now: 1_000, last: 1_700 }, 0.5)).toBe(1_700);
});

it('delays pieces side by side, and not one after another', () => {
  const last = arrivalOf(10, { delayMs: 100 }, idle, 0.5);
  expect(arrivalOf(10, { delayMs: 100 }, { now: 1_001, last }, 0.5)).toBe(1_101);
});

it('takes as long for a piece as its bytes need', () => {
  const weather = { bytesPerSecond: 2_000 };
  const first = arrivalOf(1_000, weather, idle, 0.5);
  expect([first, arrivalOf(1_000, weather, { now: 1_000, last: first }, 0.5)]).toEqual([1_500, 2_000]);
});

it('cuts what is sent into pieces, without losing a byte', () => {
  const pieces = [...piecesOf(Buffer.from('abcdefg'), 3)].map(String);
  expect(pieces).toEqual(['abc', 'def', 'g']);
});
