import { fitCalibration } from './calibration.ts';
import type { Classifier } from './classifier.port.ts';
import { classifyWith } from './classify.ts';
import { crossFit } from './cross-fit.ts';
import { extractFeatures } from './features.ts';
import { fitModel } from './model.ts';
import { reasonsFor } from './reasons.ts';

export type LabelledExample = { readonly text: string; readonly label: string };

/** Equal examples in equal order give equal answers: no clock, no chance, no network. */
export function trainClassifier(examples: readonly LabelledExample[]): Classifier {
  const samples = examples
    .map(({ text, label }) => ({ features: extractFeatures(text), label }))
    .filter(({ features: [words] }) => words.size > 0);
  if (samples.length === 0) throw new RangeError('A classifier needs at least one example with a word in it.');
  const model = fitModel(samples);
  const calibration = fitCalibration(crossFit(samples));
  const classify = (text: string) => classifyWith(model, calibration, text);
  return {
    labels: model.planes.map(({ label }) => label),
    classify,
    explain: (text) => {
      const answer = classify(text);
      return { ...answer, because: reasonsFor(text, answer.label, model) };
    },
  };
}
