import { type Calibration, evidenceFor, probability } from './calibration.ts';
import type { Classification } from './classifier.port.ts';
import { extractFeatures, type TextFeatures } from './features.ts';
import { type LinearModel, likeness, rank } from './model.ts';
import { type SparseVector, vectorise } from './vocabulary.ts';

export function classifyWith(model: LinearModel, calibration: Calibration, text: string): Classification {
  const features = extractFeatures(text);
  const vector = vectorise(features, model.vocabulary);
  const ceiling = ceilingFor(features, vector, model);
  const scores = rank(vector, model);
  const ranking = scores.map(({ label }, at) => ({
    label,
    confidence: ceiling * probability(evidenceFor(scores, at), calibration),
  }));
  const { label, confidence } = ranking[0] ?? { label: '', confidence: 0 };
  return { label, confidence, ranking };
}

/**
 * Nothing is believed of a text that shares nothing with any example, and a lone word is believed as far
 * as it is the whole of an example: "no" says little, however often it opens a complaint.
 */
function ceilingFor([words]: TextFeatures, vector: SparseVector, model: LinearModel): number {
  if (vector.indices.length === 0) return 0;
  return words.size === 1 ? Math.min(1, likeness(vector, model)) : 1;
}
