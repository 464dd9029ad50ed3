import { headOf } from '../head-of.ts';
import { type PhraseMatcher, without } from './phrase-matcher.ts';
import { type Meant, readWords } from './read-words.ts';
import { anchors, known, matchers } from './vocabulary.ts';

/** Whether a customer asks for a person, in whatever language, or in two at once. */
export const asksForPerson = (text: string): boolean => {
  const words = readWords(headOf(text));
  if (!words.some((meant) => meant.some((word) => anchors.has(word)))) return false;
  const spoken = matchersFor(words).map((matcher) => ({ matcher, line: matcher.lineOf(words) }));
  const traps = spoken.flatMap(({ matcher, line }) => matcher.trapsIn(line));
  return spoken.some(({ matcher, line }) => matcher.asksIn(without(traps, line)));
};

/** Those for languages that know at least half as many of the words as the one that knows most. */
const matchersFor = (words: readonly Meant[]): readonly PhraseMatcher[] => {
  const counts = matchers.map(() => 0);
  for (const meant of words) {
    const bits = meant.reduce((all, word) => all | (known.get(word) ?? 0), 0);
    for (let index = 0; index < counts.length; index += 1) counts[index] = (counts[index] ?? 0) + ((bits >> index) & 1);
  }
  const most = Math.max(...counts);
  return matchers.filter((_, index) => (counts[index] ?? 0) * 2 >= most);
};
