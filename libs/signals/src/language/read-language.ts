import { eld } from 'eld/extrasmall';

/** What the readers of this library know words of, and what is told from one another. */
export const languages = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'tr'] as const;

eld.setLanguageSubset([...languages]);

/** Below this, a text shows too little to change the language of a conversation. */
const lettersMin = 10;
const letter = /\p{L}/gu;
const clauseEnd = /[,.;:!?\n]+/;

/** The language of the larger part of a text; undefined where it shows too little of one. */
export const readLanguage = (text: string): string | undefined => {
  const whole = languageOf(text);
  const clauses = whole ? text.split(clauseEnd) : [];
  return clauses.length > 1 ? largestOf(clauses, whole) : whole;
};

/** By letters; what is too short for a language of its own goes with none. */
const largestOf = (clauses: readonly string[], whole: string | undefined): string | undefined => {
  const sizes = new Map<string | undefined, number>();
  for (const clause of clauses) {
    const language = languageOf(clause);
    if (language) sizes.set(language, (sizes.get(language) ?? 0) + lettersIn(clause));
  }
  const sizeOf = (language: string | undefined): number => sizes.get(language) ?? 0;
  return [...sizes.keys()].reduce((best, language) => (sizeOf(language) > sizeOf(best) ? language : best), whole);
};

const languageOf = (text: string): string | undefined => {
  if (lettersIn(text) < lettersMin) return undefined;
  const detected = eld.detect(text);
  return detected.isReliable() ? detected.language : undefined;
};

const lettersIn = (text: string): number => text.match(letter)?.length ?? 0;
