export type FeatureCounts = ReadonlyMap<number, number>;

/** Words and character n-grams are kept apart because each block is normalised on its own. */
export type TextFeatures = readonly [words: FeatureCounts, grams: FeatureCounts];

export const MAX_TEXT_LENGTH = 2_000;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const DIGITS = /\p{Nd}+/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;
const GRAM_SIZES = [3, 4, 5] as const;
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** Cut both before and after normalising: one NFKC code point may expand to eighteen. */
export function toWords(text: string): readonly string[] {
  const folded = text.slice(0, MAX_TEXT_LENGTH).normalize('NFKD').replace(LATIN_ACCENTS, '').normalize('NFKC');
  const plain = folded.slice(0, MAX_TEXT_LENGTH).toLowerCase().replace(DIGITS, '0');
  return plain.match(WORD) ?? [];
}

export function extractFeatures(text: string): TextFeatures {
  const words = toWords(text);
  return [countWords(words), countGrams(words)];
}

function countWords(words: readonly string[]): FeatureCounts {
  const counts = new Map<number, number>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    increment(counts, hash(word, 0, word.length));
    if (next !== undefined) {
      const pair = `${word} ${next}`;
      increment(counts, hash(pair, 0, pair.length));
    }
  });
  return counts;
}

/** The words and pairs of words of a text, each with the feature it is. */
export function namedFeatures(text: string): readonly { readonly name: string; readonly feature: number }[] {
  const words = toWords(text);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...words, ...pairs])].map((name) => ({ name, feature: hash(name, 0, name.length) }));
}

/** A word is padded with spaces so that its beginning and its end are features of their own. */
function countGrams(words: readonly string[]): FeatureCounts {
  const counts = new Map<number, number>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (const size of GRAM_SIZES) {
      for (let start = 0; start + size <= padded.length; start += 1) {
        increment(counts, hash(padded, start, start + size));
      }
    }
  }
  return counts;
}

function increment(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** FNV-1a over 32 bits: wide enough that collisions among some ten thousand features do not matter. */
function hash(text: string, start: number, end: number): number {
  let value = HASH_START;
  for (let index = start; index < end; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), HASH_PRIME);
  }
  return value >>> 0;
}
