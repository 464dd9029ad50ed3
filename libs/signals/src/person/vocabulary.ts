import { entriesOf, type PhraseBook } from './phrase-book.ts';
import { PhraseMatcher } from './phrase-matcher.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { fr } from './phrases/fr.ts';
import { it } from './phrases/it.ts';
import { nl } from './phrases/nl.ts';
import { pl } from './phrases/pl.ts';
import { pt } from './phrases/pt.ts';
import { tr } from './phrases/tr.ts';
import { Spelling } from './spelling.ts';
import { plain } from './split-words.ts';

export const byLanguage: Readonly<Record<string, PhraseBook>> = { en, de, es, fr, it, pt, nl, pl, tr };
const books = Object.values(byLanguage);

const wordsOf = (entries: readonly string[]): string[] => entries.flatMap((entry) => entry.split(' ')).map(plain);
const listed = (book: PhraseBook, name: string): string[] => entriesOf(book.words[name] ?? '').map(plain);
const numbered = books.map((book, index) => ({ book, bit: 1 << index }));

/** So long is a word that is understood in the phrases of other languages; shorter ones mean too many things. */
const pooledMin = 5;
const pooled = (name: 'who' | 'contact'): string[] =>
  books.flatMap((book) => listed(book, name)).filter((word) => word.length >= pooledMin && !word.includes(' '));
const pool = { who: pooled('who'), contact: pooled('contact') };
export const matchers = books.map((book) => new PhraseMatcher(book, pool));

/** By word, the languages it is known in. */
export const known = new Map<string, number>();
const know = (words: readonly string[], bit: number): void => {
  for (const word of words) known.set(word, (known.get(word) ?? 0) | bit);
};
const literals = ({ asks, traps, parts }: PhraseBook): string[] =>
  [...asks, ...traps, ...Object.values(parts)].flatMap((phrase) =>
    (phrase.replace(/<\w+>|\{\w+\}/g, ' ').match(/\p{L}+/gu) ?? []).map(plain),
  );
for (const { book, bit } of numbered) {
  for (const list of Object.values(book.words)) know(wordsOf(entriesOf(list)), bit);
  know(literals(book), bit);
  know(wordsOf(entriesOf(book.lookalikes)), bit);
}

/** Without one of these no message asks for anybody. */
const anchoring = ['who', 'anyone', 'bot', 'machine', 'summons'];
export const anchors = new Set(books.flatMap((book) => anchoring.flatMap((name) => wordsOf(listed(book, name)))));

/** Long enough to be told from parts of other words. */
const keyMin = 4;
const single = (names: readonly string[]): string[] =>
  books
    .flatMap((book) => names.flatMap((name) => listed(book, name)))
    .filter((word) => word.length >= keyMin && !word.includes(' '));
const nouns = ['who', 'anyone', 'bot', 'machine', 'summons'];
const others = ['contact', 'move', 'want', 'real', 'to', 'please'];
export const spelling = new Spelling(single(others), single(nouns));

/** Lists that count also where no phrase names them. */
export const namedByVocabulary: readonly string[] = [...nouns, ...others];

/** Found also where a space before or after them was left out. */
export const keys = new Set(
  books
    .flatMap((book) => ['who', 'anyone', 'contact'].flatMap((name) => wordsOf(listed(book, name))))
    .filter((word) => word.length >= keyMin),
);
