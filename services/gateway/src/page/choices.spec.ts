import { describe, expect, it } from 'vitest';
import { minutesOf, openChoices } from './choices.js';

const all = ['wait', 'message', 'callback', 'back'] as const;

describe('while a person is awaited', () => {
  it('everything may be chosen at first', () => {
    expect(openChoices(all, [])).toEqual(all);
  });

  it('whoever waits may still think of something else', () => {
    expect(openChoices(all, ['wait'])).toEqual(['message', 'callback', 'back']);
  });

  it.each(['message', 'callback'] as const)('after the promise of a %s only the way back is left', (choice) => {
    expect(openChoices(all, [choice])).toEqual(['back']);
  });

  it('whoever goes back has chosen for good', () => {
    expect(openChoices(all, ['message', 'back'])).toEqual([]);
  });
});

it.each([
  [
    { low: 0, high: 0 },
    { low: 1, high: 1 },
  ],
  [
    { low: 61, high: 600 },
    { low: 2, high: 10 },
  ],
])('%o seconds are %o minutes', (seconds, minutes) => {
  expect(minutesOf(seconds)).toEqual(minutes);
});
