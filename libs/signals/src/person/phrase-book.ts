/** How one language asks for a person, as data. */
export interface PhraseBook {
  /**
   * Lists of words by name, a word or several of them to an entry, separated by commas, on one line or more. `agent(|s|es)` is each of its forms. In
   * phrases a list is `<name>`. `who`, `anyone` and `bot` are what makes a message worth a closer look; `who` and `contact` are
   * understood in the phrases of every language.
   */
  readonly words: Readonly<Record<string, string>> & Readonly<Record<'who' | 'anyone' | 'bot' | 'contact', string>>;
  /** Parts of phrases by name, for `{name}`. */
  readonly parts: Readonly<Record<string, string>>;
  /** Phrases that ask. `?`, `*` (up to four) and `( | )` as in regular expressions, `...` is up to four words, `^` and `$` the ends of a clause. */
  readonly asks: readonly string[];
  /** Phrases that only seem to; what they cover asks for nobody. */
  readonly traps: readonly string[];
  /** Words that look like a slip of one that counts, and are none: single ones, as above. */
  readonly lookalikes: string;
}

/** `agent(|s)` is `agent` and `agents`. */
export const formsOf = (entry: string): string[] => {
  const [, before = '', endings, after = ''] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(entry) ?? [];
  if (endings === undefined) return [entry];
  return endings.split('|').flatMap((ending) => formsOf(`${before}${ending}${after}`));
};

export const entriesOf = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .flatMap(formsOf);
