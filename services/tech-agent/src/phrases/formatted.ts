import type { Language } from '../domain/language.ts';
import type { Moment } from '../domain/statement.ts';

/** A statement's values as they are written: points in time are text, the rest as it was. */
export type Formatted<T> = T extends Moment
  ? string
  : T extends readonly unknown[]
    ? T
    : T extends object
      ? { [Name in keyof T]: Formatted<T[Name]> }
      : T;

export const format = <T extends object>(values: T, language: Language): Formatted<T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value, language)])) as Formatted<T>;

const written = (value: unknown, language: Language): unknown => (isMoment(value) ? moment(value, language) : value);

const isMoment = (value: unknown): value is Moment =>
  typeof value === 'object' && value !== null && 'at' in value && 'timeZone' in value;

const moment = ({ at, timeZone }: Moment, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at));
