import { fitJudge } from '../judging/judge.ts';
import { type LabelledExample, OUT_OF_SCOPE } from '../labelled-example.ts';
import { featuresOf } from '../text/features.ts';
import { toWords } from '../text/words.ts';
import { Chance } from './chance.ts';
import { FEW_EXAMPLES, teachCommittee } from './committee.ts';
import { mixtures } from './mixtures.ts';
import { classCountOf, type Model } from './model.ts';
import { buildVocabulary, dictionaryOf, vectorise } from './vocabulary.ts';

const NONSENSE_SHARE = 0.05;
const LEAST_NONSENSE = 30;

/** Equal examples in equal order give equal models: no clock, no network, and chance from seeds that never change. */
export function learn(examples: readonly LabelledExample[]): Model {
  const known = examples
    .map(({ text, label }) => ({ words: toWords(text), label }))
    .filter(({ words }) => words.length > 0);
  const fitting = known.filter(({ label }) => label !== OUT_OF_SCOPE);
  if (fitting.length === 0) throw new RangeError('A classifier needs at least one labelled example with a word in it.');
  const labels = [...new Set(fitting.map(({ label }) => label))];
  const shape = { labels, knowsStrangers: known.length > fitting.length };
  const nonsense = mixtures(
    fitting.map(({ words }) => words),
    Math.max(Math.min(LEAST_NONSENSE, fitting.length), Math.round(NONSENSE_SHARE * fitting.length)),
    new Chance(fitting.length),
  );
  // Where examples are few, what a label is called is one more of them: "refund.status".
  const names = known.length < FEW_EXAMPLES ? labels.map(toWords) : [];
  const texts = [...known.map(({ words }) => words), ...nonsense, ...names];
  const documents = texts.map(featuresOf);
  const loneWords = known
    .filter(({ words, label }) => words.length === 1 && label !== OUT_OF_SCOPE)
    .map(({ words }) => words[0] as string);
  const judged = [...known.map(numberer(labels)), ...nonsense.map(() => labels.length)];
  const classes = Int32Array.from([...judged, ...names.keys()]);
  const classCount = classCountOf(shape);
  const vocabulary = buildVocabulary(documents, classes, classCount);
  const rows = vectorise(documents, dictionaryOf(vocabulary), vocabulary);
  const featureCount = vocabulary.hashes.length;
  const lesson = { rows, classes, classCount, featureCount, judgedCount: judged.length };
  const { networks, heldOut } = teachCommittee(lesson);
  return {
    ...shape,
    loneWords: [...new Set(loneWords)],
    vocabulary,
    networks,
    judge: fitJudge(heldOut, labels.length),
  };
}

/** Labels, then nonsense, then strangers. */
function numberer(labels: readonly string[]): (example: { readonly label: string }) => number {
  const numbers = new Map(labels.map((label, at) => [label, at]));
  return ({ label }) => numbers.get(label) ?? labels.length + 1;
}
