import type { Language } from '../domain/language.ts';
import type { Statement, StatementName } from '../domain/statement.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.phrases.ts';
import { en } from './en.phrases.ts';
import { es } from './es.phrases.ts';
import { Formats, localeOf } from './formatted.ts';
import { fr } from './fr.phrases.ts';

/** A text, and the values in it that must be kept as they are. */
export interface Wording {
  text: string;
  values: Readonly<Record<string, string>>;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de, es, fr };

/** @param currency of the account, where one is spoken of: it tells British from American English */
export function phrase(statements: readonly Statement[], language: Language, currency?: string): Wording {
  const formats = new Formats(localeOf(language, currency));
  const said = statements.map(({ say, with: values }) => ({ say, values: formats.format(values) }));
  const text = said.map(({ say, values }) => sentence(language, say, values)).reduce(after);
  const values = said.flatMap(({ say, values }) => named(say, values));
  return { text, values: Object.fromEntries(values.filter(([, value]) => text.includes(value))) };
}

const sentence = (language: Language, say: StatementName, values: unknown): string =>
  (catalogues[language][say] as (values: unknown) => string)(values);

/** A list ends its line. */
const after = (text: string, next: string): string => `${text}${text.endsWith('\n') ? '' : ' '}${next}`;

/** Every text deep inside, by its path. */
function named(path: string, value: unknown): [path: string, value: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => named(`${path}.${name}`, each));
}
