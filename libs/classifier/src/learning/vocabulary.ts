import type { TextFeatures } from '../text/features.ts';
import type { Rows } from './rows.ts';

/** The hash of every feature that is known, first the words', then the parts' of words; a feature's number is its place. */
export type Vocabulary = {
  readonly hashes: Int32Array;
  readonly wordCount: number;
  /** By number. */
  readonly weights: Float32Array;
  /** What a feature weighs that nobody has seen: as much as one that was seen once. */
  readonly unseen: number;
};

/** The numbers of features by their hashes, for each kind of its own. */
export type Dictionary = readonly [words: ReadonlyMap<number, number>, grams: ReadonlyMap<number, number>];

const BLOCKS = [0, 1] as const;
/** Of many examples, a feature that only one of them has is left out: it teaches nothing that others could show. */
const MANY_EXAMPLES = 2_000;
const PRIOR_STRENGTH = 2;
const LEAST_INFORMATION = 0.05;

export function buildVocabulary(
  documents: readonly TextFeatures[],
  classes: Int32Array,
  classCount: number,
): Vocabulary {
  const fewest = documents.length >= MANY_EXAMPLES ? 2 : 1;
  const shares = sharesOf(classes, classCount);
  const hashes: number[] = [];
  const weights: number[] = [];
  const weightsOfOnce: number[] = [];
  let wordCount = 0;
  for (const block of BLOCKS) {
    wordCount = hashes.length;
    for (const [hash, owners] of ownersOf(documents, classes, block)) {
      const weight = weigh(owners, shares, documents.length);
      if (owners.length === 1) weightsOfOnce.push(weight);
      if (owners.length < fewest) continue;
      hashes.push(hash);
      weights.push(weight);
    }
  }
  return {
    hashes: Int32Array.from(hashes),
    wordCount,
    weights: Float32Array.from(weights),
    unseen: meanOf(weightsOfOnce),
  };
}

export function dictionaryOf({ hashes, wordCount }: Vocabulary): Dictionary {
  const words = new Map<number, number>();
  const grams = new Map<number, number>();
  hashes.forEach((hash, number) => {
    (number < wordCount ? words : grams).set(hash, number);
  });
  return [words, grams];
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function sharesOf(classes: Int32Array, classCount: number): Float64Array {
  const shares = new Float64Array(classCount);
  for (const own of classes) shares[own] = (shares[own] as number) + 1 / classes.length;
  return shares;
}

/** For each feature the class of every document it occurs in. */
function ownersOf(
  documents: readonly TextFeatures[],
  classes: Int32Array,
  block: 0 | 1,
): ReadonlyMap<number, readonly number[]> {
  const owners = new Map<number, number[]>();
  const lastSeen = new Map<number, number>();
  documents.forEach((document, at) => {
    for (const hash of document[block]) {
      if (lastSeen.get(hash) === at) continue;
      lastSeen.set(hash, at);
      const known = owners.get(hash);
      if (known === undefined) owners.set(hash, [classes[at] as number]);
      else known.push(classes[at] as number);
    }
  });
  return owners;
}

/**
 * A feature weighs by how rare it is, and by how much it tells of the class: the divergence of the classes it was seen in from
 * those of all examples, smoothed, so that what was seen once tells little.
 */
function weigh(owners: readonly number[], shares: Float64Array, documents: number): number {
  const counts = new Map<number, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const total = owners.length + PRIOR_STRENGTH;
  let information = 0;
  let elsewhere = 1;
  for (const [owner, count] of counts) {
    const share = shares[owner] as number;
    const found = (count + PRIOR_STRENGTH * share) / total;
    information += found * Math.log(found / share);
    elsewhere -= share;
  }
  const background = PRIOR_STRENGTH / total;
  information += Math.max(0, elsewhere) * background * Math.log(background);
  const rarity = Math.log((1 + documents) / (1 + owners.length)) + 1;
  return Math.sqrt(rarity * (Math.max(0, information) + LEAST_INFORMATION));
}

/**
 * Words and parts of words each become a vector of length one, so that neither drowns the other; what nobody has seen takes its part
 * of the length, so that the less of a text is known, the less it says.
 */
export function vectorise(documents: readonly TextFeatures[], dictionary: Dictionary, vocabulary: Vocabulary): Rows {
  const starts = new Int32Array(documents.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  documents.forEach((document, at) => {
    for (const block of BLOCKS) appendBlock(document[block], dictionary[block], vocabulary, indices, values);
    starts[at + 1] = values.length;
  });
  return { starts, indices: Int32Array.from(indices), values: Float32Array.from(values) };
}

function appendBlock(
  hashes: Int32Array,
  numbers: ReadonlyMap<number, number>,
  { weights, unseen }: Vocabulary,
  indices: number[],
  values: number[],
): void {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const first = values.length;
  let squares = 0;
  for (const [hash, count] of counts) {
    const number = numbers.get(hash);
    const value = (1 + Math.log(count)) * (number === undefined ? unseen : (weights[number] as number));
    squares += value * value;
    if (number === undefined) continue;
    indices.push(number);
    values.push(value);
  }
  const scale = 1 / Math.sqrt(squares);
  for (let entry = first; entry < values.length; entry += 1) values[entry] = (values[entry] as number) * scale;
}
