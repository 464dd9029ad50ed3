import { eld } from 'eld/extrasmall';

/** What the readers of this library know words of, and what is told from one another. */
export const languages = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'tr'] as const;

eld.setLanguageSubset([...languages]);

/** Below this, a text shows too little to change the language of a conversation. */
const lettersMin = 10;
const letter = /\p{L}/gu;
const clauseEnd = /[,.;:!?\n]+/;

/** So near to the best fit, the language of the conversation so far is as likely. */
const near = 0.9;

/** The language of the larger part of a text; `expected`, the conversation's so far, where it shows too little of another. */
export const readLanguage = (text: string, expected: string): string => {
  const whole = languageOf(text, expected);
  const clauses = [...new Set(text.split(clauseEnd))];
  return (clauses.length > 1 ? largestOf(clauses, expected, whole) : whole) ?? expected;
};

/** By letters; what is too short for a language of its own goes with none, and what is said again counts once. */
const largestOf = (clauses: readonly string[], expected: string, whole: string | undefined): string | undefined => {
  const sizes = new Map<string | undefined, number>();
  for (const clause of clauses) {
    const language = languageOf(clause, expected);
    if (language) sizes.set(language, (sizes.get(language) ?? 0) + lettersIn(clause));
  }
  const sizeOf = (language: string | undefined): number => sizes.get(language) ?? 0;
  return [...sizes.keys()].reduce((best, language) => (sizeOf(language) > sizeOf(best) ? language : best), whole);
};

const languageOf = (text: string, expected: string): string | undefined => {
  if (lettersIn(text) < lettersMin) return undefined;
  const detected = eld.detect(text);
  if (!detected.isReliable()) return undefined;
  const { [detected.language]: best = 0, [expected]: score = 0 } = detected.getScores();
  return detected.language === expected || score < near * best ? detected.language : undefined;
};

const lettersIn = (text: string): number => text.match(letter)?.length ?? 0;
