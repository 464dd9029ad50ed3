import { plain } from './plain.ts';
import { dayNames, monthNames } from './values.ts';

/** What can be fixed of a promise, each in one form however it was said. */
export type TermKind = 'money' | 'date' | 'weekday' | 'duration';
export type Terms = Readonly<Record<TermKind, readonly string[]>>;

/** The sums, days and durations that words name. */
export function termsIn(text: string): Terms {
  const words = plain(text);
  return { money: moneyIn(words), date: datesIn(words), weekday: weekdaysIn(words), duration: durationsIn(words) };
}

const sign = '(?:£|€|\\$|eur|gbp|usd|euros?|pounds?|dollars?|libras|livres)';
const sum = '(\\d{1,3}(?:[.,\\s]\\d{3})*(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)';
const money = new RegExp(`${sign}\\s?${sum}|${sum}\\s?${sign}(?![a-z])`, 'g');

const moneyIn = (words: string): string[] =>
  [...words.matchAll(money)].map(([, before, after]) => minor(before ?? after ?? ''));

const minor = (written: string): string => {
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written.trim()) ?? [];
  return String(Number(whole.replace(/\D/g, '')) * 100 + Number(cents.padEnd(2, '0')));
};

const months = monthNames.map(([name]) => name).join('|');
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|er)?\\.? (?:of |de )?(${months})\\b`, 'g');
const monthFirst = new RegExp(`\\b(${months}) (\\d{1,2})\\b`, 'g');
const inFigures = /\b(\d{1,2})[./](\d{1,2})(?:[./]|\b)(?!\d)/g;
const asIso = /\b\d{4}-(\d{2})-(\d{2})\b/g;

const datesIn = (words: string): string[] => [
  ...[...words.matchAll(dayFirst)].map(([, day, month]) => dayOf(day, monthOf(month))),
  ...[...words.matchAll(monthFirst)].map(([, month, day]) => dayOf(day, monthOf(month))),
  ...[...words.matchAll(asIso)].map(([, month, day]) => dayOf(day, Number(month))),
  ...[...words.replace(money, ' ').matchAll(inFigures)]
    .filter(([, day, month]) => Number(day) <= 31 && Number(month) <= 12)
    .map(([, day, month]) => dayOf(day, Number(month))),
];

const monthOf = (name = ''): number => monthNames.find(([each]) => each === name)?.[1] ?? 0;
const dayOf = (day = '', month = 0): string => `${Number(day)}/${month}`;

const weekdaysIn = (words: string): string[] =>
  dayNames.filter(([name]) => new RegExp(`\\b${name}s?\\b`).test(words)).map(([, day]) => String(day));

const units: readonly (readonly [unit: string, hours: number, words: RegExp])[] = [
  ['hours', 1, /\b(\d+|an|one|einer?|una|une) (?:hours?|stunden?|horas?|heures?)\b/g],
  ['days', 24, /\b(\d+|a|one|einem?|un|una) (?:working |business |werk|arbeits)?(?:days?|tage?n?|dias?|jours?)\b/g],
  ['weeks', 168, /\b(\d+|a|one|einer?|una|une) (?:weeks?|wochen?|semanas?|semaines?)\b/g],
];

const durationsIn = (words: string): string[] =>
  units.flatMap(([, hours, pattern]) =>
    [...words.matchAll(pattern)].map(([, count = '']) => String(hours * (Number(count) || 1))),
  );
