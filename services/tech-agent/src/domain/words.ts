const ACCENTS = /[\u0300-\u036f]/g;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
/** Nobody tells of a fault in more; what follows is not read. */
const CHARACTERS_MAX = 2_000;

/** Words in lower case without accents, a space around each. */
export const wordsOf = (text: string): string =>
  ` ${text.slice(0, CHARACTERS_MAX).normalize('NFD').replace(ACCENTS, '').toLowerCase().replace(NO_WORD, ' ').trim()} `;

/** Whether words hold one of these phrases; `*` at the end of a phrase is the rest of a word. */
export const says = (words: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => words.includes(soughtFor(phrase)));

/** Whether words begin with one of these phrases. */
export const beginsWith = (words: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => words.startsWith(soughtFor(phrase)));

const soughtFor = (phrase: string): string => (phrase.endsWith('*') ? wordsOf(phrase).slice(0, -1) : wordsOf(phrase));

/** Lists of phrases, parted by commas, as one. */
export const phrases = (...lists: readonly string[]): string[] => lists.flatMap((list) => list.split(', '));
