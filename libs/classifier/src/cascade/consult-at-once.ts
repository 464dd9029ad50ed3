import type { Classifier } from '../classifier.port.ts';
import { saidOf } from './consult.ts';
import { nextOf, type Said, type Thresholds, type Verdict, verdictOf } from './verdict.ts';

/** Who answers at once, by name and in the order in which they are asked. */
export type AtOnce = readonly (readonly [by: string, classifier: Classifier])[];

/** As `consult`, of those who need no time: for whoever cannot wait. */
export const consultAtOnce = (text: string, asked: AtOnce, thresholds: Thresholds, clock: () => number): Verdict => {
  const said: Said[] = [];
  for (const [by, classifier] of asked) {
    if (nextOf([by], said, thresholds) === undefined) break;
    const begun = clock();
    const answer = classifier.classify(text);
    said.push(saidOf(by, answer, Math.round((clock() - begun) * 1_000) / 1_000));
  }
  return verdictOf(said, thresholds);
};
