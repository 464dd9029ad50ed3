export type { Classification, Classifier, Guess } from './classifier.port.ts';
export { type LabelledExample, trainClassifier } from './train.ts';
