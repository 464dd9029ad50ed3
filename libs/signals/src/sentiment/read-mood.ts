/// <reference path="./wink-sentiment.d.ts" />
import englishMoodOf from 'wink-sentiment';
import { entriesOf } from '../person/phrase-book.ts';
import { plain, splitWords } from '../person/split-words.ts';
import { moodWords } from './mood-words.ts';

interface Moods {
  readonly good: ReadonlySet<string>;
  readonly bad: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}

const setOf = (list: string): ReadonlySet<string> => new Set(entriesOf(list).map(plain));
const moods: ReadonlyMap<string, Moods> = new Map(
  Object.entries(moodWords).map(([language, { good, bad, not }]) => [
    language,
    { good: setOf(good), bad: setOf(bad), not: setOf(not) },
  ]),
);

/** What turns a word around is one of so many words before it, or the next one. */
const reach = 2;

/** Above 0 where a text is friendly, below where it is not; 0 also for languages nobody knows the words of. */
export const readMood = (text: string, language: string): number => {
  const words = moods.get(language);
  return words ? sumOf(splitWords(text), words) : language === 'en' ? scoreOf(text) : 0;
};

/** wink-sentiment 5 looks words up in plain objects, which have this one from Object and make the sum no number. */
const inherited = /\bconstructor\b/gi;

/** No word of English; it takes them apart in time that grows with the square of their length. */
const endless = /\S{80,}/g;

const scoreOf = (english: string): number =>
  englishMoodOf(english.replace(endless, ' ').replace(inherited, 'builder')).score;

/** `not good` is bad, but `not bad` is neither. */
const sumOf = (words: readonly string[], { good, bad, not }: Moods): number =>
  words.reduce((sum, word, at) => {
    if (!good.has(word) && !bad.has(word)) return sum;
    const turned = words.slice(Math.max(0, at - reach), at + reach).some((near) => near !== word && not.has(near));
    if (good.has(word)) return turned ? sum - 1 : sum + 1;
    return turned ? sum : sum - 1;
  }, 0);
