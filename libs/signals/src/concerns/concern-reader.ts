import { flat, wholeWords } from '../whole-words.ts';
import { largestAmount } from './amounts.ts';
import type { Concern, Feature } from './concern.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const recognisers = Object.entries({ en, de, es, fr }).flatMap(([language, words]) =>
  Object.entries(words).map(([feature, alternatives]) => ({
    feature: feature as Feature,
    rule: `${feature}.${language}`,
    alternatives,
    pattern: wholeWords(alternatives, 'giu'),
  })),
);

/** Most messages have none of all this: one look tells. */
const any = wholeWords(recognisers.map(({ alternatives }) => alternatives).join('|'));
const digit = /\d/;
const textMax = 2_000;

/** What in a customer's words is more than an AI should answer alone, in any of the languages. */
export const readConcerns = (text: string): readonly Concern[] => {
  const head = flat(text.slice(0, textMax));
  return [...(any.test(head) ? inWords(head) : []), ...(digit.test(head) ? inNumbers(head) : [])];
};

const inWords = (head: string): readonly Concern[] =>
  recognisers
    .map(({ feature, rule, pattern }) => ({ feature, rule, size: head.match(pattern)?.length ?? 0 }))
    .filter(({ size }) => size > 0)
    .map((found) => (found.feature === 'anger' ? { ...found, size: found.size + loudness(head) } : found));

/** Shouting makes angry words angrier; by itself it is none. */
const loudness = (head: string): number =>
  Number(/!{2}/.test(head)) + Number(/(?:\p{Lu}{4,}\P{L}+){3}/u.test(`${head} `));

const inNumbers = (head: string): readonly Concern[] => {
  const size = largestAmount(head);
  return size > 0 ? [{ feature: 'large_amount', rule: 'large_amount', size }] : [];
};
