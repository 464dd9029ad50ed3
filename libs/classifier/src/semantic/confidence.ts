import type { Guess } from '../classifier.port.ts';
import type { Likeness } from './likeness.ts';

/** How fast likeness becomes certainty, and from which likeness on a text is like anything at all. */
export interface Scale {
  readonly steepness: number;
  readonly threshold: number;
}

export interface Judged {
  readonly likenesses: readonly Likeness[];
  /** None for what fits no label. */
  readonly label?: string;
}

export interface Confidences {
  readonly ranking: readonly Guess[];
  readonly none: number;
}

/** Of all labels and of none of them: as probable as each is like the text, all adding up to one. */
export const confidencesOf = (likenesses: readonly Likeness[], { steepness, threshold }: Scale): Confidences => {
  const weights = likenesses.map(({ label, score }) => ({ label, weight: Math.exp(steepness * (score - threshold)) }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 1);
  const ranking = weights
    .map(({ label, weight }) => ({ label, confidence: weight / total }))
    .toSorted((a, b) => b.confidence - a.confidence);
  return { ranking, none: 1 / total };
};

/** The scale under which what is known of these texts is most probable. */
export const fitScale = (judged: readonly Judged[]): Scale =>
  scales.reduce<{ scale: Scale; surprise: number }>(
    (best, scale) => {
      const surprise = judged.reduce((sum, one) => sum + surpriseOf(one, scale), 0);
      return surprise < best.surprise ? { scale, surprise } : best;
    },
    { scale: { steepness: 20, threshold: 0.4 }, surprise: Number.POSITIVE_INFINITY },
  ).scale;

const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, at) => from + at * by);

const scales: readonly Scale[] = steps(4, 60, 2).flatMap((steepness) =>
  steps(0, 0.8, 0.02).map((threshold) => ({ steepness, threshold })),
);

const surpriseOf = ({ likenesses, label }: Judged, scale: Scale): number => {
  const { ranking, none } = confidencesOf(likenesses, scale);
  const said = label === undefined ? none : (ranking.find((guess) => guess.label === label)?.confidence ?? 0);
  return -Math.log(said + 1e-9);
};
