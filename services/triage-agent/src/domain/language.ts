import type { Language } from './intents.ts';

export const languages: readonly Language[] = ['en', 'de', 'es', 'fr'];

/** The language an answer is written in: `de-AT` is German, and what is not spoken here is answered in English. */
export const spoken = (language: string): Language => {
  const primary = language.split('-')[0]?.toLowerCase();
  return languages.find((known) => known === primary) ?? 'en';
};
