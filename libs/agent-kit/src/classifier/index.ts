export type { Classification, Guess } from './classify.ts';
export { type Classifier, type LabelledExample, trainClassifier } from './train.ts';
