import { toWords } from './words.ts';

/** Words and character n-grams are kept apart because each block is weighed and normalised on its own. */
export type TextFeatures = readonly [words: Int32Array, grams: Int32Array];

const SMALLEST_GRAM = 2;
const LARGEST_GRAM = 4;
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const BLANK = 32;

/** Every occurrence of a word, a pair of words and a part of a word, as the hash it is known by. */
export const extractFeatures = (text: string): TextFeatures => featuresOf(toWords(text));

export function featuresOf(words: readonly string[]): TextFeatures {
  return [hashWords(words), hashGrams(words)];
}

function hashWords(words: readonly string[]): Int32Array {
  const hashes = new Int32Array(Math.max(0, 2 * words.length - 1));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    hashes[2 * at] = hashOf(word);
    if (at > 0) hashes[2 * at - 1] = hash(hash(HASH_START, words[at - 1] as string) ^ BLANK, word);
  }
  return hashes;
}

/** A word is padded with blanks so that its beginning and its end are features of their own. */
function hashGrams(words: readonly string[]): Int32Array {
  const hashes: number[] = [];
  for (const word of words) {
    const padded = ` ${word} `;
    for (let start = 0; start + SMALLEST_GRAM <= padded.length; start += 1) {
      const end = Math.min(padded.length, start + LARGEST_GRAM);
      let value = HASH_START;
      for (let at = start; at < end; at += 1) {
        value = Math.imul(value ^ padded.charCodeAt(at), HASH_PRIME);
        if (at - start + 1 >= SMALLEST_GRAM) hashes.push(value);
      }
    }
  }
  return Int32Array.from(hashes);
}

/** What a word is known by. */
export const hashOf = (word: string): number => hash(HASH_START, word);

/** FNV-1a over 32 bits: wide enough that collisions among some ten thousand features do not matter. */
function hash(start: number, text: string): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), HASH_PRIME);
  return value;
}
