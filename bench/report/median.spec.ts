import { expect, it } from 'vitest';
import type { Result } from '../figures/result.ts';
import { medianOf } from './median.ts';

const round = (perSecond: number, router?: number) =>
  ({ candidate: 'baton', perSecond, memoryMiB: router === undefined ? {} : { router } }) as unknown as Result;

it('takes each number from the round in the middle of that number', () => {
  const all = [round(10, 300), round(30, 100), round(20, 200)];
  expect(medianOf(all)).toEqual({ candidate: 'baton', perSecond: 20, memoryMiB: { router: 200 } });
});

it('takes what some rounds lack from those that have it', () => {
  expect(medianOf([round(10), round(20, 5)])).toMatchObject({ memoryMiB: { router: 5 } });
});

it('refuses to say anything of no rounds', () => {
  expect(() => medianOf([])).toThrow('there are no rounds.');
});
