import type { Classification, Classifier } from '../classifier.port.ts';
import type { LabelledExample } from '../labelled-example.ts';

export type Train = (examples: readonly LabelledExample[]) => Classifier;

/** Asks about each example a classifier that learned from the others, and from all of `beside`, and not from it. */
export const heldOut = (
  examples: readonly LabelledExample[],
  beside: readonly LabelledExample[],
  folds: number,
  train: Train,
): readonly Classification[] => {
  const places = placesOf(examples);
  const answers: Classification[] = [];
  for (let fold = 0; fold < Math.min(folds, examples.length); fold += 1) {
    const isOut = (n: number) => (places[n] ?? 0) % Math.min(folds, examples.length) === fold;
    const { classify } = train([...examples.filter((_, n) => !isOut(n)), ...beside]);
    for (const [n, { text }] of examples.entries()) if (isOut(n)) answers[n] = classify(text);
  }
  return answers;
};

/** One label after the other, so that each fold has as many of each as any other. */
const placesOf = (examples: readonly LabelledExample[]): readonly number[] => {
  const order = examples
    .map(({ label }, n) => ({ label, n }))
    .toSorted((a, b) => compare(a.label, b.label) || a.n - b.n);
  const places: number[] = [];
  for (const [place, { n }] of order.entries()) places[n] = place;
  return places;
};

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
