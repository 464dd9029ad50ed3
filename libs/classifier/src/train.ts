import type { Classifier } from './classifier.port.ts';
import type { LabelledExample } from './labelled-example.ts';
import { learn } from './learning/learn.ts';
import { TrainedClassifier } from './trained.classifier.ts';

export type { LabelledExample } from './labelled-example.ts';

export const trainClassifier = (examples: readonly LabelledExample[]): Classifier =>
  new TrainedClassifier(learn(examples));
