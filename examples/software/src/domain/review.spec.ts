import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import type { Candidate } from './program.ts';
import { review } from './review.ts';

const trial = (passed: boolean) => ({ input: 'a', output: 'b', passed });
const candidate = (by: string, parts: number, shown: boolean, heldOut: boolean): Candidate => ({
  by,
  program: { source: `function ${by}(input) {}`, parts, method: 'guessing' },
  tested: { shown: [trial(shown)], heldOut: [trial(heldOut)] },
});

describe('a review', () => {
  it('picks the simplest of those that pass everything, and says so', () => {
    const picked = review([candidate('long', 5, true, true), candidate('short', 2, true, true)]);
    expect(picked).toMatchObject({ chosen: 'short', because: expect.stringContaining('2 instead of 5') });
  });

  it('rather takes a longer one than one that fails on what was held back', () => {
    const picked = review([candidate('long', 5, true, true), candidate('short', 2, true, false)]);
    expect(picked).toMatchObject({ chosen: 'long', because: expect.stringContaining('failed on what was held back') });
    expect(picked.findings).toContain('short (guessing): 1 of 1 shown, 0 of 1 held back, 2 parts');
  });

  it('picks none where none is sound', () => {
    expect(review([candidate('a', 1, true, false), candidate('b', 1, false, false)]).chosen).toBeUndefined();
  });
});

describe('a comparison', () => {
  it('passes what is the same, and nothing else', () => {
    const examples = [1, 2, 3, 4, 5].map((input) => ({ input, output: 'x' }));
    const answers = ['"x"', '"y"', undefined, 'no JSON', '{"x":1}'];
    expect(compare(examples, answers).map(({ passed }) => passed)).toEqual([true, false, false, false, false]);
  });
});
