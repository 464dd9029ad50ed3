import { describe, expect, it } from 'vitest';
import type { Example } from './example.ts';
import { plan } from './plan.ts';

const examples: Example[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((input) => ({ input, output: input.toUpperCase() }));

describe('a plan', () => {
  it('keeps every third example from the coders', () => {
    const planned = plan({ name: 'upper', examples });
    expect(planned).toMatchObject({
      specification: {
        shown: [{ input: 'a' }, { input: 'b' }, { input: 'd' }, { input: 'e' }],
        heldOut: [{ input: 'c' }, { input: 'f' }],
      },
    });
  });

  it('counts what is said twice once', () => {
    expect(plan({ name: 'upper', examples: [...examples.slice(0, 3), ...examples.slice(0, 3)] })).toMatchObject({
      question: expect.stringContaining('at least 4'),
    });
  });

  it.each([
    ['says two things of one input', [...examples, { input: 'a', output: 'B' }], 'What is to come of "a"?'],
    ['mixes kinds', [...examples, { input: 3, output: 'B' }], 'same kind'],
  ])('is a question where the customer %s', (_, said, question) => {
    expect(plan({ name: 'upper', examples: said })).toMatchObject({ question: expect.stringContaining(question) });
  });
});
