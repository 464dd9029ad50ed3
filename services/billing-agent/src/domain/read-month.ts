import type { Language } from './language.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The month a text names, 1 to 12. The text is in lower case, without accents. */
export function readMonth(text: string, language: Language): number | undefined {
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return MONTHS.find((month) => {
    const name = names
      .format(Date.UTC(2026, month - 1))
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '');
    return new RegExp(`\\b${name.toLowerCase()}\\b`).test(text);
  });
}
