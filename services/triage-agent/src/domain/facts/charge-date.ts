import { languages } from '../language.ts';
import type { FactReader } from './fact-reader.ts';

/** Names of months, long and short, in all languages of the shop, without accents and dots: `marz`, `dec`. */
const months = new Map(languages.flatMap((language) => [...namesIn(language, 'long'), ...namesIn(language, 'short')]));
const month = `(?<month>${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const spellings = [
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/,
  /\b(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})\b/,
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th|er)?\\.? (?:of |de )?${month}\\b\\.?(?: (?:del? )?(?<year>\\d{4})\\b)?`,
  ),
  new RegExp(`\\b${month}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`),
];

/** A day, `2026-03-01`: day before month, as in Europe; without a year the last such day that is not to come. */
export const chargeDate: FactReader = {
  name: 'charge.date',
  read: ({ text, now }) => {
    const plain = withoutAccents(text);
    const written = spellings.map((spelling) => spelling.exec(plain)?.groups).find(Boolean);
    if (!written?.month) return undefined;
    const monthNumber = months.get(written.month) ?? Number(written.month);
    const thisYear = now.getUTCFullYear();
    const years = written.year ? [Number(written.year)] : [thisYear, thisYear - 1];
    const days = years.map((year) => dayIn(year, monthNumber, Number(written.day)));
    return days
      .find((day) => day && (written.year || day <= now))
      ?.toISOString()
      .slice(0, 10);
  },
};

/** Undefined for a 31st of February. */
function dayIn(year: number, monthNumber: number, day: number): Date | undefined {
  const date = new Date(Date.UTC(year, monthNumber - 1, day));
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === day ? date : undefined;
}

function namesIn(language: string, style: 'long' | 'short'): [string, number][] {
  const names = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const name = withoutAccents(names.format(Date.UTC(2026, index)));
    return [name.replace(/\.$/, ''), index + 1];
  });
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
