import { entriesOf, type PhraseBook } from './phrase-book.ts';
import { comma, plain, sentenceEnd } from './split-words.ts';

/** Stands for a word of which nothing is known. */
const unknown = 'x';
/** Stands for a short one that nobody knows: a slip of `a` or `to`, most likely. */
const shortUnknown = 'y';
/** Words known for the same things share a sign; these begin where no letter is. */
const firstSign = 0xe000;
const shortMax = 2;
const atMost = 4;

/** Lists of short words that may stand for anything as short. */
const lenient = ['a', 'to'];

type Pool = Readonly<Record<string, readonly string[]>>;

/**
 * Writes a text as one sign for each word, and looks for phrases in that. Phrases repeat nothing without a bound, so the time grows
 * with the text alone.
 */
export class PhraseMatcher {
  private readonly signs: ReadonlyMap<string, string>;
  /** Words of this language that no phrase has. */
  private readonly others: ReadonlySet<string>;
  private readonly asks: RegExp;
  private readonly traps: RegExp;

  /** @param pool words of other languages by the name of their list, as far as this one does not know them itself */
  constructor(book: PhraseBook, pool: Pool) {
    const lists = listsOf(book, pool);
    const roles = rolesOf(book, lists);
    const signOf = signsFor(roles);
    this.others = new Set(entriesOf(book.lookalikes).map(plain));
    this.signs = new Map([...roles].map(([word, names]) => [word, signOf(names)]));
    const classes = classesOf(roles, this.signs);
    const compile = (phrases: readonly string[], flags: string): RegExp =>
      new RegExp(phrases.map((phrase) => patternOf(phrase, book, lists, classes)).join('|'), flags);
    this.asks = compile(book.asks, 'u');
    this.traps = compile(book.traps, 'gu');
  }

  /** @param words each as what it may have been meant as */
  lineOf(words: readonly (readonly string[])[]): string {
    let line = sentenceEnd;
    for (const meant of words) line += this.signFor(meant);
    return line + sentenceEnd;
  }

  trapsIn(line: string): readonly Span[] {
    return [...line.matchAll(this.traps)].map(({ index, 0: { length } }) => ({ index, length }));
  }

  asksIn(line: string): boolean {
    return this.asks.test(line);
  }

  private signFor(meant: readonly string[]): string {
    const [only = unknown] = meant;
    if (only === comma || only === sentenceEnd) return only;
    for (const word of meant) {
      const sign = this.signs.get(word);
      if (sign) return sign;
    }
    return only.length <= shortMax && !this.others.has(only) ? shortUnknown : unknown;
  }
}

/** From which word on, and how many. */
interface Span {
  readonly index: number;
  readonly length: number;
}

/** What traps cover asks for nobody, in whichever language. */
export const without = (traps: readonly Span[], line: string): string => {
  const signs = [...line];
  for (const { index, length } of traps) signs.fill(unknown, index, index + length);
  return signs.join('');
};

type Lists = ReadonlyMap<string, readonly string[]>;

const listsOf = ({ words, lookalikes }: PhraseBook, pool: Pool): Lists => {
  const own = new Map(Object.entries(words).map(([name, list]) => [name, entriesOf(list).map(plain)]));
  const known = new Set([...own.values(), entriesOf(lookalikes).map(plain)].flat());
  for (const [name, foreign] of Object.entries(pool))
    own.set(name, [...(own.get(name) ?? []), ...foreign.filter((word) => !known.has(word))]);
  return own;
};

/** What each word may be: the lists it is alone an entry of, and itself where a phrase or a longer entry names it. */
const rolesOf = ({ asks, traps, parts }: PhraseBook, lists: Lists): Map<string, Set<string>> => {
  const roles = new Map<string, Set<string>>();
  const add = (word: string, role: string): void => {
    roles.set(word, (roles.get(word) ?? new Set()).add(role));
  };
  for (const [name, entries] of lists)
    for (const entry of entries) {
      const [only, ...more] = entry.split(' ');
      if (only && more.length === 0) add(only, name);
      else for (const word of entry.split(' ')) add(word, `=${word}`);
    }
  for (const phrase of [...asks, ...traps, ...Object.values(parts)])
    for (const [, word] of phrase.replace(/<\w+>|\{\w+\}/g, ' ').matchAll(/(\p{L}+)/gu))
      if (word) add(plain(word), `=${plain(word)}`);
  return roles;
};

const signsFor = (roles: ReadonlyMap<string, ReadonlySet<string>>): ((names: ReadonlySet<string>) => string) => {
  const keyOf = (names: ReadonlySet<string>): string => [...names].sort().join(' ');
  const signs = new Map<string, string>();
  for (const names of roles.values())
    if (!signs.has(keyOf(names))) signs.set(keyOf(names), String.fromCharCode(firstSign + signs.size));
  return (names) => signs.get(keyOf(names)) ?? unknown;
};

/** For each role the signs of all words that may have it. */
const classesOf = (
  roles: ReadonlyMap<string, ReadonlySet<string>>,
  signs: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const classes = new Map<string, Set<string>>();
  for (const [word, names] of roles)
    for (const name of names) classes.set(name, (classes.get(name) ?? new Set()).add(signs.get(word) ?? unknown));
  return classes;
};

const token = /<(\w+)>|\{(\w+)\}|(\p{L}+)|\.{3}|[()|?*^$!,]/gu;

const patternOf = (
  phrase: string,
  book: PhraseBook,
  lists: Lists,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): string => {
  const withRole = (role: string): string => `[${[...(classes.get(role) ?? [])].join('')}]`;
  const inRow = (entry: string): string =>
    entry
      .split(' ')
      .map((word) => withRole(`=${word}`))
      .join('');
  const listed = (name: string): string => {
    const entries = lists.get(name);
    if (!entries) throw new Error(`a phrase names a list that is not there: <${name}>`);
    const rows = entries.filter((entry) => entry.includes(' ')).sort((a, b) => b.length - a.length);
    const alone = [withRole(name), ...(lenient.includes(name) ? [shortUnknown] : [])];
    return `(?:${[...rows.map(inRow), ...alone].join('|')})`;
  };
  const part = (name: string): string => {
    const written = book.parts[name];
    if (written === undefined) throw new Error(`a phrase names a part that is not there: {${name}}`);
    return `(?:${patternOf(written, book, lists, classes)})`;
  };
  return phrase.replace(/ /g, '').length === 0
    ? ''
    : [...phrase.matchAll(token)]
        .map(([found, list, named, word]) => {
          if (list) return listed(list);
          if (named) return part(named);
          if (word) return withRole(`=${plain(word)}`);
          return operators[found] ?? found;
        })
        .join('');
};

const operators: Readonly<Record<string, string>> = {
  '...': `[^.,]{0,${atMost}}`,
  '(': '(?:',
  '*': `{0,${atMost}}`,
  '^': '(?<=[.,])',
  $: '(?=[.,])',
  '!': '(?=[.])',
};
