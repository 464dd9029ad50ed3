import type { TextFeatures } from './features.ts';
import { type Hyperplane, project, separate } from './support-vectors.ts';
import { buildVocabulary, EMPTY_VECTOR, type SparseVector, type Vocabulary, vectorise } from './vocabulary.ts';

export type Sample = { readonly features: TextFeatures; readonly label: string };

export type Score = { readonly label: string; readonly score: number };

export type LinearModel = {
  readonly vocabulary: Vocabulary;
  readonly examples: readonly SparseVector[];
  readonly planes: readonly (Hyperplane & { readonly label: string })[];
};

/** The empty vector belongs to no label: it teaches every plane to say no to what it has never seen. */
export function fitModel(samples: readonly Sample[]): LinearModel {
  const vocabulary = buildVocabulary(samples.map(({ features }) => features));
  const examples = samples.map(({ features }) => vectorise(features, vocabulary));
  const vectors = [...examples, EMPTY_VECTOR];
  const labels = [...new Set(samples.map(({ label }) => label))];
  const planes = labels.map((label) => ({
    label,
    ...separate(vectors, (at) => samples[at]?.label === label, vocabulary.size),
  }));
  return { vocabulary, examples, planes };
}

/** Highest score first; equal scores keep the order in which the labels were first seen. */
export function rank(vector: SparseVector, { planes }: LinearModel): readonly Score[] {
  return planes
    .map(({ label, weights, bias }) => ({ label, score: project(vector, weights) + bias }))
    .sort((left, right) => right.score - left.score);
}

/** The cosine with the most similar example, 1 for a text that is an example. */
export function likeness(vector: SparseVector, { vocabulary, examples }: LinearModel): number {
  const dense = new Float64Array(vocabulary.size);
  vector.indices.forEach((index, at) => {
    dense[index] = vector.values[at] ?? 0;
  });
  return examples.reduce((best, example) => Math.max(best, project(example, dense)), 0);
}
