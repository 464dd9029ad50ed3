import { type Classifier, type LabelledExample, trainClassifier } from '@baton/classifier';
import { Trouble } from '../trouble.ts';

/** @throws Trouble naming the file in which there is nothing to learn */
export function learntFrom(examples: readonly LabelledExample[], file: string): Classifier {
  try {
    return trainClassifier(examples);
  } catch (error) {
    throw error instanceof RangeError ? new Trouble(`${file}: ${error.message}`) : error;
  }
}
