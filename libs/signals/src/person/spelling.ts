/**
 * Finds the word that was meant: one letter too many, too few, wrong, or two swapped. Every word is kept under itself and under
 * what is left when one letter is dropped; whatever is one slip away shares one of these, so that no word is compared in vain.
 */
export class Spelling {
  private readonly words = new Map<string, string[]>();

  private readonly strict: ReadonlySet<string>;

  /** @param nouns of which the shorter ones forgive swapped letters alone */
  constructor(words: readonly string[], nouns: readonly string[]) {
    this.strict = new Set(nouns.filter((word) => word.length <= shortMax));
    for (const word of new Set([...words, ...nouns])) for (const left of remainders(word)) this.keep(left, word);
  }

  /** Words one slip away from what was written. */
  meant(written: string): readonly string[] {
    if (written.length < lettersMin || written.length > lettersMax) return [];
    const found: string[] = [];
    for (const left of remainders(written))
      for (const word of this.words.get(left) ?? [])
        if (!found.includes(word) && isOneSlip(written, word, this.strict.has(word))) found.push(word);
    return found;
  }

  private keep(left: string, word: string): void {
    const known = this.words.get(left);
    if (known) known.push(word);
    else this.words.set(left, [word]);
  }
}

const lettersMin = 3;
const lettersMax = 20;
/** In nouns this short another letter makes another word; swapped letters do not. */
const shortMax = 4;

const remainders = (word: string): string[] => {
  const all = [word];
  for (let at = 0; at < word.length; at += 1) all.push(word.slice(0, at) + word.slice(at + 1));
  return all;
};

/** Neither is the other; what is swapped stands side by side. */
const isOneSlip = (written: string, word: string, swappedAlone = false): boolean => {
  const least = Math.min(written.length, word.length);
  let from = 0;
  while (from < least && written[from] === word[from]) from += 1;
  let to = 0;
  while (to < least - from && written[written.length - 1 - to] === word[word.length - 1 - to]) to += 1;
  const leftOfWritten = written.length - from - to;
  const leftOfWord = word.length - from - to;
  if (leftOfWritten === 2 && leftOfWord === 2)
    return written[from] === word[from + 1] && written[from + 1] === word[from];
  if (swappedAlone) return false;
  return leftOfWritten + leftOfWord > 0 && leftOfWritten <= 1 && leftOfWord <= 1;
};
