import type { Language } from '../intents.ts';
import { spoken } from '../language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** Everything triage says in one language. */
export interface Phrases {
  greeting(name?: string): string;
  readonly welcome: string;
  /** One question that names what can be helped with. */
  readonly clarify: string;
  /** `items` are the phrases of the missing facts, joined. */
  ask(items: string): string;
  /** What a fact is called when the customer is asked for it. */
  readonly facts: Readonly<Record<string, string>>;
  /** For a fact that has no phrase of its own. */
  anyFact(name: string): string;
  /** Nobody took it: what that means, and what the customer can do. */
  readonly nobody: string;
  /** While a person is awaited. */
  readonly noted: string;
}

const catalogues: Readonly<Record<Language, Phrases>> = { en, de, es, fr };

export const phrasesIn = (language: string): Phrases => catalogues[spoken(language)];

/** One question for all of these facts. */
export const questionFor = (names: readonly string[], language: string): string => {
  const phrases = phrasesIn(language);
  const items = names.map((name) => phrases.facts[name] ?? phrases.anyFact(name));
  return phrases.ask(new Intl.ListFormat(spoken(language), { type: 'conjunction' }).format(items));
};
