import type { Language } from '../intents.ts';
import { spoken } from '../language.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de, es, fr };

export const phrasesIn = (language: string): Catalogue => catalogues[spoken(language)];

/** One question for all of these facts. */
export const questionFor = (names: readonly string[], language: string): string => {
  const phrases = phrasesIn(language);
  const items = names.map((name) => phrases.facts[name] ?? phrases.anyFact(name));
  return phrases.ask(new Intl.ListFormat(spoken(language), { type: 'conjunction' }).format(items));
};
