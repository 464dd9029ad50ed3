import { entriesOf, type PhraseBook } from './phrase-book.ts';
import { PhraseMatcher, unreadable, without } from './phrase-matcher.ts';
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
import { plain, splitWords } from './split-words.ts';

const books: readonly PhraseBook[] = [en, de, es, fr, it, pt, nl, pl, tr];

const wordsOf = (entries: readonly string[]): string[] => entries.flatMap((entry) => entry.split(' ')).map(plain);
const listed = (book: PhraseBook, name: string): string[] => entriesOf(book.words[name] ?? '').map(plain);
const numbered = books.map((book, index) => ({ book, bit: 1 << index }));

/** So long is a word that is understood in the phrases of other languages; shorter ones mean too many things. */
const pooledMin = 5;
const pooled = (name: 'who' | 'contact'): string[] =>
  books.flatMap((book) => listed(book, name)).filter((word) => word.length >= pooledMin && !word.includes(' '));
const pool = { who: pooled('who'), contact: pooled('contact') };
const matchers = books.map((book) => new PhraseMatcher(book, pool));

/** By word, the languages it is known in. */
const known = new Map<string, number>();
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
const anchors = new Set(books.flatMap((book) => anchoring.flatMap((name) => wordsOf(listed(book, name)))));

/** Long enough to be told from parts of other words. */
const keyMin = 4;
const single = (names: readonly string[]): string[] =>
  books
    .flatMap((book) => names.flatMap((name) => listed(book, name)))
    .filter((word) => word.length >= keyMin && !word.includes(' '));
const nouns = ['who', 'anyone', 'bot', 'machine', 'summons'];
const spelling = new Spelling(single(['contact', 'move', 'want', 'real', 'to', 'please']), single(nouns));

const keys = new Set(
  books
    .flatMap((book) => ['who', 'anyone', 'contact'].flatMap((name) => wordsOf(listed(book, name))))
    .filter((word) => word.length >= keyMin),
);

const textMax = 2_000;

/** Whether a customer asks for a person, in whatever language, or in two at once. */
export const asksForPerson = (text: string): boolean => {
  const words = splitWords(text.slice(0, textMax)).flatMap(meantBy);
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

type Meant = readonly string[];

/** One word, or two that were run together; each as what it may have been meant as. */
const meantBy = (written: string): readonly Meant[] => {
  if (known.has(written) || !letter.test(written)) return [[written]];
  const slips = spelling.meant(written);
  if (slips.length > 0) return [slips];
  return apart(written) ?? [[written.length <= shortMax ? unreadable : written]];
};

const letter = /^\p{L}/u;
const shortMax = 3;
const runTogetherMax = 20;

/** Two words without the space between them, one of which counts. */
const apart = (written: string): readonly Meant[] | undefined => {
  if (written.length <= shortMax || written.length > runTogetherMax) return undefined;
  for (let at = 1; at < written.length; at += 1) {
    const before = written.slice(0, at);
    const after = written.slice(at);
    if (known.has(before) && known.has(after) && (keys.has(before) || keys.has(after))) return [[before], [after]];
  }
  return undefined;
};
