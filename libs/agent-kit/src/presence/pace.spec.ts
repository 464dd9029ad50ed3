import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** One after the other, each as long as it says. */
const paceAfter = (...took: readonly number[]): Pace => {
  const pace = new Pace();
  for (const ms of took) {
    const turn = {};
    pace.begin(turn, 0);
    pace.end(turn, ms);
  }
  return pace;
};

it('says nothing before there was a turn', () => {
  expect(new Pace().turnMs(5)).toBeUndefined();
});

it('is what a turn takes', () => {
  expect(paceAfter(100).turnMs(5)).toBe(100);
  expect(paceAfter(100, 100, 100).turnMs(5)).toBe(100);
});

it('is moved by one turn that is an exception a little, and follows when they all are', () => {
  const usual = Array.from({ length: 20 }, () => 100);
  expect(paceAfter(...usual, 900).turnMs(5)).toBe(200);
  expect(paceAfter(...usual, ...usual.map(() => 900)).turnMs(5)).toBeGreaterThan(800);
});

it('is as slow as turns that hang, before they end', () => {
  const pace = paceAfter(100);
  pace.begin({}, 1_000);
  expect(pace.turnMs(1_010)).toBe(100);
  expect(pace.turnMs(31_000)).toBe(30_000);
});

it('knows a turn once: what ends again, or never began, is nothing', () => {
  const pace = paceAfter(100);
  const turn = {};
  pace.begin(turn, 0);
  pace.end(turn, 100);
  pace.end(turn, 9_000);
  pace.end({}, 9_000);
  expect(pace.turnMs(9_000)).toBe(100);
});
