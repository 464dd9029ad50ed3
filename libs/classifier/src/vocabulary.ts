import type { FeatureCounts, TextFeatures } from './features.ts';

export type SparseVector = {
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly squaredLength: number;
};

export const EMPTY_VECTOR: SparseVector = toVector([], []);

type Block = { readonly size: number; readonly unseen: number; readonly terms: ReadonlyMap<number, Term> };
type Term = { readonly index: number; readonly idf: number };

export type Vocabulary = { readonly size: number; readonly blocks: readonly [words: Block, grams: Block] };

export function buildVocabulary(documents: readonly TextFeatures[]): Vocabulary {
  const words = buildBlock(documents, 0, 0);
  const grams = buildBlock(documents, 1, words.size);
  return { size: words.size + grams.size, blocks: [words, grams] };
}

function buildBlock(documents: readonly TextFeatures[], position: 0 | 1, firstIndex: number): Block {
  const frequencies = new Map<number, number>();
  for (const document of documents) {
    for (const feature of document[position].keys()) frequencies.set(feature, (frequencies.get(feature) ?? 0) + 1);
  }
  const terms = new Map<number, Term>();
  for (const [feature, frequency] of frequencies) {
    terms.set(feature, { index: firstIndex + terms.size, idf: inverseFrequency(frequency, documents.length) });
  }
  return { size: terms.size, unseen: inverseFrequency(0, documents.length), terms };
}

function inverseFrequency(frequency: number, documents: number): number {
  return Math.log((1 + documents) / (1 + frequency)) + 1;
}

export function vectorise(features: TextFeatures, vocabulary: Vocabulary): SparseVector {
  const indices: number[] = [];
  const values: number[] = [];
  features.forEach((counts, position) => {
    const block = vocabulary.blocks[position];
    if (block !== undefined) appendBlock(counts, block, indices, values);
  });
  return toVector(indices, values);
}

function toVector(indices: readonly number[], values: readonly number[]): SparseVector {
  const squaredLength = values.reduce((sum, value) => sum + value * value, 0);
  return { indices: Int32Array.from(indices), values: Float64Array.from(values), squaredLength };
}

/** Unseen features add to the norm: the less of a text is known, the shorter its vector and the lower its scores. */
function appendBlock(counts: FeatureCounts, block: Block, indices: number[], values: number[]): void {
  const first = values.length;
  let squares = 0;
  for (const [feature, count] of counts) {
    const term = block.terms.get(feature);
    const weight = (1 + Math.log(count)) * (term?.idf ?? block.unseen);
    squares += weight * weight;
    if (term === undefined) continue;
    indices.push(term.index);
    values.push(weight);
  }
  const scale = 1 / Math.sqrt(2 * squares);
  for (let at = first; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
}
