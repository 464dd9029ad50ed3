import { describe, expect, it } from 'vitest';
import { extractFeatures } from './features.ts';
import { MAX_TEXT_LENGTH, toWords } from './words.ts';

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
  it('has every word and every pair of neighbours', () => {
    const [words] = extractFeatures('red red car');
    expect(words).toHaveLength(5);
    expect(new Set(words).size).toBe(4);
  });

  it('tells a pair of words from a word', () => {
    const [[, pair]] = extractFeatures('red car');
    const [[word]] = extractFeatures('redcar');
    expect(pair).not.toBe(word);
  });

  it('has two to four characters within a word and its edges', () => {
    const [, grams] = extractFeatures('red');
    expect(grams).toHaveLength(4 + 3 + 2);
  });

  it('gives a text and its shouted form the same features', () => {
    expect(extractFeatures('Où est ma facture ?')).toEqual(extractFeatures('OU EST MA FACTURE'));
  });
});
