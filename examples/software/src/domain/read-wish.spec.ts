import { describe, expect, it } from 'vitest';
import { readWish } from './read-wish.ts';

describe('a wish', () => {
  it('is read with its name and its examples, whatever arrow and kind', () => {
    expect(readWish('A function called initials, please: "Ada Lovelace" -> "AL"; 3 → 9, ["a","b"] => "ab"')).toEqual({
      name: 'initials',
      examples: [
        { input: 'Ada Lovelace', output: 'AL' },
        { input: 3, output: 9 },
        { input: ['a', 'b'], output: 'ab' },
      ],
    });
  });

  it.each([
    ['Write me a function slugify: "A" -> "a"', 'slugify'],
    ['Something like `toTitle` "a" -> "A"', 'toTitle'],
    ['Write a function that does this: "a" -> "A"', 'convert'],
    ['It is called return: "a" -> "A"', 'convert'],
  ])('gives a name that may stand in a program: %s', (text, name) => {
    expect(readWish(text)?.name).toBe(name);
  });

  it('keeps quotation marks and arrows within a text', () => {
    expect(readWish(String.raw`"a \"b\" -> c" -> "d"`)?.examples).toEqual([{ input: 'a "b" -> c', output: 'd' }]);
  });

  it.each(['Hello, what can you do?', '"a" and "b"', '"a -> b', '[[1]] -> 2'])('is none in: %s', (text) => {
    expect(readWish(text)).toBeUndefined();
  });

  it('takes no long time over a long text without any', () => {
    expect(readWish('"'.repeat(16_000))).toBeUndefined();
    expect(readWish('["a" '.repeat(3_000))).toBeUndefined();
  });
});
