import { describe, expect, it } from 'vitest';
import { extractFeatures, MAX_TEXT_LENGTH, toWords } from './features.ts';

describe('toWords', () => {
  it('folds case, width, accents and digits', () => {
    expect(toWords('Ｈéllo, ÜBER 2.500 Факты!')).toEqual(['hello', 'uber', '0', '0', 'факты']);
  });

  it('finds no word in punctuation, control characters and lone surrogates', () => {
    expect(toWords('?!… \u0000\u0007\u001b \ud800 \udc00')).toEqual([]);
  });

  it('cuts a long text, and one that grows long when normalised', () => {
    expect(toWords('a'.repeat(1_000_000)).join('')).toHaveLength(MAX_TEXT_LENGTH);
    expect(toWords('\ufdfa'.repeat(MAX_TEXT_LENGTH)).join('').length).toBeLessThanOrEqual(MAX_TEXT_LENGTH);
  });
});

describe('extractFeatures', () => {
  it('counts words and pairs of words', () => {
    const [words] = extractFeatures('red red car');
    expect([...words.values()].sort()).toEqual([1, 1, 1, 2]);
  });

  it('counts three to five characters within a word and its edges', () => {
    const [, grams] = extractFeatures('red');
    expect(grams.size).toBe(3 + 2 + 1);
  });

  it('gives a text and its shouted form the same features', () => {
    expect(extractFeatures('Où est ma facture ?')).toEqual(extractFeatures('OU EST MA FACTURE'));
  });
});
