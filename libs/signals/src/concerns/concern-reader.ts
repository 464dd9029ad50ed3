import { headOf } from '../head-of.ts';
import { Spelling } from '../person/spelling.ts';
import { plain } from '../person/split-words.ts';
import { flat, wholeWords } from '../whole-words.ts';
import { largestAmount } from './amounts.ts';
import type { Concern, Feature } from './concern.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { tr } from './tr.ts';

const books = Object.entries({ en, de, es, fr, it, pt, nl, pl, tr });

/** The words are looked for as they are in a text: without case and accents, which many leave out. */
const recognisers = books.flatMap(([language, { spelt, ...words }]) =>
  Object.entries(words).map(([feature, lines]) => {
    const alternatives = plain(
      lines
        .trim()
        .split(/\s*\n\s*/)
        .join('|'),
    );
    return {
      feature: feature as Feature,
      rule: `${feature}.${language}`,
      alternatives,
      pattern: wholeWords(alternatives, 'gu'),
    };
  }),
);

/** Most messages have none of all this: one look tells. */
const any = wholeWords(recognisers.map(({ alternatives }) => alternatives).join('|'), 'u');
/** Words of some language that are right as they are. */
const written = new Set(recognisers.flatMap(({ alternatives }) => alternatives.match(/\p{L}{6,}/gu) ?? []));
const spelling = new Spelling(
  books.flatMap(([, { spelt }]) => spelt.trim().split(/\s+/).map(plain)),
  [],
);
const digit = /\d/;
const longWord = /\p{L}{6,}/gu;

/** What in a customer's words is more than an AI should answer alone, in any of the languages. */
export const readConcerns = (text: string): readonly Concern[] => {
  const head = flat(headOf(text));
  const words = corrected(plain(head));
  return [...(any.test(words) ? inWords(words, head) : []), ...(digit.test(head) ? inNumbers(head) : [])];
};

/** A slip of the keys does not hide what counts most. */
const corrected = (words: string): string =>
  words.replace(longWord, (word) => (written.has(word) ? word : (spelling.meant(word)[0] ?? word)));

/** By feature, whatever has most signs of it. */
const inWords = (words: string, head: string): readonly Concern[] => {
  const found = new Map<Feature, Concern>();
  for (const { feature, rule, pattern } of recognisers) {
    const signs = words.match(pattern)?.length ?? 0;
    const size = feature === 'anger' && signs > 0 ? signs + loudness(head) : signs;
    if (size > (found.get(feature)?.size ?? 0)) found.set(feature, { feature, rule, size });
  }
  return [...found.values()];
};

/** Shouting makes angry words angrier; by itself it is none. */
const loudness = (head: string): number =>
  Number(/!{2}/.test(head)) + Number(/(?:\p{Lu}{4,}\P{L}+){3}/u.test(`${head} `));

const inNumbers = (head: string): readonly Concern[] => {
  const size = largestAmount(head);
  return size > 0 ? [{ feature: 'large_amount', rule: 'large_amount', size }] : [];
};
