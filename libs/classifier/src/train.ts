import type { Classifier } from './classifier.port.ts';
import type { LabelledExample } from './labelled-example.ts';
import { learn } from './learning/learn.ts';
import { TrainedClassifier } from './trained.classifier.ts';

/** @throws RangeError if no example with a label of its own has a word in it */
export const trainClassifier = (examples: readonly LabelledExample[]): Classifier =>
  new TrainedClassifier(learn(examples));
