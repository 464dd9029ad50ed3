import type { Language } from '../domain/language.ts';
import type { Statement } from '../domain/statement.ts';
import type { Catalogue } from './catalogue.ts';
import { de } from './de.phrases.ts';
import { en } from './en.phrases.ts';
import { es } from './es.phrases.ts';
import { format } from './formatted.ts';
import { fr } from './fr.phrases.ts';

/** A text, and the values in it that must be kept as they are. */
export interface Wording {
  text: string;
  values: Readonly<Record<string, string>>;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de, es, fr };
const ADDRESS = /http:\/\/[\w.]+\w/g;

export function phrase(statements: readonly Statement[], language: Language): Wording {
  const said = statements.map(({ say, with: values }) => ({ say, values: format(values, language) }));
  const sentences = said.map(({ say, values }) => (catalogues[language][say] as (values: unknown) => string)(values));
  const text = sentences.join(' ');
  const values = said.flatMap(({ say, values }) => shortValues(say, values));
  const addresses = text.match(ADDRESS)?.map((address, at): [string, string] => [`address.${at}`, address]) ?? [];
  return { text, values: Object.fromEntries([...values, ...addresses]) };
}

/** Areas, times and speeds; the table's own sentences may be worded anew. */
const shortValues = (say: string, values: object): [path: string, value: string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    ['area', 'since', 'expectedUntil', 'measured', 'profile'].includes(name) && value !== undefined
      ? [[`${say}.${name}`, String(value)]]
      : [],
  );
