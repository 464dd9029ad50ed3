import type { Classification, Classifier, Guess } from '../classifier.port.ts';
import { wordsOf } from './words.ts';

interface Phrase {
  readonly label: string;
  readonly words: readonly string[];
}

/** What somebody has written down as certain: a text with the words of a phrase in it, whole and in a row, is about its label. */
export const phraseClassifier = (phrases: Readonly<Record<string, readonly string[]>>): Classifier => {
  const all = Object.entries(phrases).flatMap(([label, texts]) =>
    texts.map((text) => ({ label, words: wordsOf(text) })),
  );
  const labels = Object.keys(phrases);
  const classify = (text: string) => answer(labels, longestIn(text, all));
  return {
    labels,
    classify,
    explain: (text) => ({ ...classify(text), because: longestIn(text, all).map(({ words }) => words.join(' ')) }),
  };
};

/** A longer phrase says more; where two labels say as much, neither is certain. */
const answer = (labels: readonly string[], found: readonly Phrase[]): Classification => {
  const said = new Set(found.map(({ label }) => label));
  const ranking = labels
    .map((label): Guess => ({ label, confidence: said.has(label) ? 1 / said.size : 0 }))
    .toSorted((a, b) => b.confidence - a.confidence);
  return { ...(ranking[0] ?? { label: '', confidence: 0 }), ranking };
};

const longestIn = (text: string, phrases: readonly Phrase[]): readonly Phrase[] => {
  const said = padded(wordsOf(text.slice(0, lengthMax)));
  const found = phrases.filter(({ words }) => words.length > 0 && said.includes(padded(words)));
  const longest = Math.max(0, ...found.map(({ words }) => words.length));
  return found.filter(({ words }) => words.length === longest);
};

const lengthMax = 2_000;

const padded = (words: readonly string[]): string => ` ${words.join(' ')} `;
