import { bare, plain } from './plain.ts';

const tongues = ['en', 'de', 'es', 'fr'] as const;

/** Whether words name this value, in any form in which people write it. */
export function names(text: string, value: unknown): boolean {
  return formsOf(value).some((form) => bare(text).includes(bare(form)));
}

function formsOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value, ...dayForms(value)];
  const minor = minorOf(value);
  return minor === undefined ? [] : moneyForms(minor);
}

/** Money as the wire has it, or as services have it among themselves. */
function minorOf(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { minorUnits, minor, amountMinor } = value as Readonly<Record<string, unknown>>;
  return [minorUnits, minor, amountMinor].find((each) => typeof each === 'number');
}

const moneyForms = (minor: number): string[] => {
  const whole = String(Math.trunc(minor / 100));
  const cents = String(minor % 100).padStart(2, '0');
  return [`${whole}.${cents}`, ...(cents === '00' ? [whole] : [])];
};

/** `2026-09-03` as `3 September`, `September 3`, `3. September`, `3 de septiembre`, `03.09.`. */
function dayForms(value: string): string[] {
  const [, , month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (!month || !day) return [];
  const spoken = monthNames.filter(([, number]) => number === Number(month)).map(([name]) => name);
  const forms = spoken.flatMap((name) => [
    `${Number(day)} ${name}`,
    `${name} ${Number(day)}`,
    `${Number(day)} de ${name}`,
  ]);
  return [...forms, `${day}.${month}.`, `${day}/${month}`];
}

/** Names of months in plain letters, and which they are. */
export const monthNames: readonly (readonly [name: string, month: number])[] = tongues.flatMap((tongue) => {
  const format = new Intl.DateTimeFormat(tongue, { month: 'long', timeZone: 'UTC' });
  return Array.from(
    { length: 12 },
    (_, index) => [plain(format.format(Date.UTC(2026, index, 15))), index + 1] as const,
  );
});

/** Names of days in plain letters, and which they are; Monday is 0. */
export const dayNames: readonly (readonly [name: string, day: number])[] = tongues.flatMap((tongue) => {
  const format = new Intl.DateTimeFormat(tongue, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => [plain(format.format(Date.UTC(2026, 5, 1 + index))), index] as const);
});
