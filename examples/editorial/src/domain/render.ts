import type { Bulletin } from './bulletin.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import type { Language, Written } from './languages/language.ts';
import type { Statement } from './statement.ts';

const catalogue: Readonly<Record<string, Language>> = { en, de, es };

export const languages: readonly string[] = Object.keys(catalogue);

/** A bulletin as text. */
export interface Rendered {
  readonly text: string;
  /** Amounts, dates and counts as they stand in it: whoever words it anew has to keep them. */
  readonly values: readonly string[];
}

/** The same claims in each language, every one with a number for its source. @throws RangeError for a language that nobody here writes */
export const render = ({ family, subject, claims }: Bulletin, tag: string): Rendered => {
  const language = catalogue[tag];
  if (!language) throw new RangeError(`Nobody here writes ${tag}.`);
  const sources = [...new Set(claims.map(({ source }) => source.document))];
  const written = claims.map((claim) => writtenIn(language, claim));
  const lines = claims.map(
    ({ kind, source }, nth) =>
      `${language.sentences[kind](written[nth] as Written)} [${sources.indexOf(source.document) + 1}]`,
  );
  const references = sources.map((document, nth) => `[${nth + 1}] ${document}`).join(', ');
  const text = [language.titles[family](subject), ...lines, `${language.sources}: ${references}`].join('\n');
  const values = written.flatMap(({ date, count, money }) => [date, count, money]).filter(Boolean);
  return { text, values: [...new Set(values)] };
};

const writtenIn = ({ tag, causes }: Language, { subject, values }: Statement): Written => {
  const { date, time = '', until = '', count, amount, currency, cause = '', place = '' } = values;
  return {
    subject,
    place,
    time,
    until,
    cause: causes[cause] ?? '',
    date: date ? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)) : '',
    count: count ? new Intl.NumberFormat(tag, { useGrouping: true }).format(Number(count)) : '',
    money: amount ? new Intl.NumberFormat(tag, { style: 'currency', currency }).format(Number(amount)) : '',
  };
};
