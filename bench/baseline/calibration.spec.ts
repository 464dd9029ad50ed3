import { expect, it } from 'vitest';
import { factorOf, microsOf } from './calibration.ts';

const anchors = { stringify: 5.4, parse: 5.1, validate: 10.1, sha256: 3.5 };

it('is 1 on the machine of the anchors', () => {
  expect(factorOf(anchors)).toBeCloseTo(1);
});

it('is 2 where everything takes half the time', () => {
  const half = { stringify: 2.7, parse: 2.55, validate: 5.05, sha256: 1.75 };
  expect(factorOf(half)).toBeCloseTo(2);
});

it('has each work count alike, however long it takes', () => {
  expect(factorOf({ ...anchors, sha256: 7 })).toBeCloseTo(factorOf({ ...anchors, validate: 20.2 }));
});

it('takes the median round, behind one for the compiler', () => {
  const moments = [900, 60, 20, 40, 80, 10].flatMap((ms, round) => [round * 1_000, round * 1_000 + ms]);
  expect(
    microsOf(
      () => {},
      () => moments.shift() ?? 0,
    ),
  ).toBe(2);
});
