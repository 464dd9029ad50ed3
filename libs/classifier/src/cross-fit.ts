import { type Evidence, evidenceFor } from './calibration.ts';
import { fitModel, type LinearModel, rank, type Sample } from './model.ts';
import { vectorise } from './vocabulary.ts';

const FOLDS = 4;
const FOREIGN_WEIGHT = 0.5;

type Place = { readonly label: number; readonly example: number };

/**
 * Guesses about examples that the guessing model has not seen. Each fold also forgets some labels
 * altogether, so that their examples show how a text looks that belongs to none of the labels known.
 */
export function crossFit(samples: readonly Sample[]): readonly Evidence[] {
  const places = placesByLabel(samples);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeldOut = (at: number) => (places[at]?.example ?? 0) % FOLDS === fold;
    const isForgotten = (at: number) => (places[at]?.label ?? 0) % FOLDS === fold;
    const model = fitModel(samples.filter((_, at) => !isHeldOut(at) && !isForgotten(at)));
    return samples.filter((_, at) => isHeldOut(at)).flatMap((sample) => guess(sample, model));
  }).flat();
}

function guess({ features, label }: Sample, model: LinearModel): readonly Evidence[] {
  const ranking = rank(vectorise(features, model.vocabulary), model);
  const [best] = ranking;
  if (best === undefined) return [];
  const weight = model.planes.some((plane) => plane.label === label) ? 1 : FOREIGN_WEIGHT;
  return [{ inputs: evidenceFor(ranking, 0), isRight: best.label === label, weight }];
}

function placesByLabel(samples: readonly Sample[]): readonly Place[] {
  const seen = new Map<string, { label: number; examples: number }>();
  return samples.map(({ label }) => {
    const entry = seen.get(label) ?? { label: seen.size, examples: 0 };
    seen.set(label, entry);
    entry.examples += 1;
    return { label: entry.label, example: entry.examples - 1 };
  });
}
