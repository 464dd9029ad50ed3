import { expect, it } from 'vitest';
import { Timing } from './timing.ts';

it('says the median and what 99 in 100 stay below', () => {
  const clock = [0, 0.01, 1, 1.02, 2, 2.5].values();
  const timing = new Timing(() => clock.next().value ?? 0);
  expect([1, 2, 3].map((each) => timing.of(() => each))).toEqual([1, 2, 3]);
  expect(timing.sentence).toBe('3 messages, each in 20 µs (median), 500 µs (99 in 100)');
});
