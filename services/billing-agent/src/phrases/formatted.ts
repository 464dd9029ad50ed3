import type { Language } from '../domain/language.ts';
import type { Day, Money, Month } from '../domain/statement.ts';

/** A statement's values as they are written: money, days and months are text, the rest as it was. */
export type Formatted<T> = T extends Money | Day | Month
  ? string
  : T extends readonly (infer Each)[]
    ? Formatted<Each>[]
    : T extends object
      ? { [Name in keyof T]: Formatted<T[Name]> }
      : T;

/** Writes values as the customer's language and the account's country do. */
export class Formats {
  constructor(private readonly locale: string) {}

  money({ minor, currency }: Money): string {
    return new Intl.NumberFormat(this.locale, { style: 'currency', currency }).format(minor / 100);
  }

  day({ day }: Day): string {
    return this.date(day, { day: 'numeric', month: 'long', year: 'numeric' });
  }

  month({ month }: Month): string {
    return this.date(`${month}-01`, { month: 'long', year: 'numeric' });
  }

  /** Formats what is deep inside too. */
  format<T>(value: T): Formatted<T> {
    return this.formatted(value) as Formatted<T>;
  }

  private formatted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.formatted(each));
    if (typeof value !== 'object' || value === null) return value;
    if ('minor' in value) return this.money(value as Money);
    if ('day' in value) return this.day(value as Day);
    if ('month' in value && typeof value.month === 'string') return this.month(value as Month);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.formatted(each)]));
  }

  private date(day: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' }).format(new Date(day));
  }
}

const englishOf: Readonly<Record<string, string>> = { USD: 'en-US' };

/** British English unless the account is in dollars; the other languages as they are. */
export const localeOf = (language: Language, currency?: string): string =>
  language === 'en' ? (englishOf[currency ?? ''] ?? 'en-GB') : language;
