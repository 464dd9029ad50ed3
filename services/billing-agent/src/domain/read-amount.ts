const NUMBERS = String.raw`\binv[\s-]?\d{4}[\s-]?\d{4}\b|\btc[\s-]?\d{4,8}\b`;
const DATES = String.raw`\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{2,4})?`;
const NOT_AMOUNTS = new RegExp(`${NUMBERS}|${DATES}`, 'g');
const CURRENCY = '[€£$]|euros?|eur|gbp|usd|pounds?|pfund|dollars?|dollar|libras?|livres?|dolares';
const DIGITS = String.raw`\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?`;
const AMOUNT = new RegExp(`(?<before>${CURRENCY})?\\s?(?<digits>\\b(?:${DIGITS})\\b)\\s?(?<after>${CURRENCY})?`, 'g');
const DECIMALS = /[.,](\d{1,2})$/;

/** The first amount of money in a text, in minor units: `12,99 €`, `£1,234.50`, `49.90`. A bare whole number is none. */
export function readAmount(text: string): number | undefined {
  for (const { groups } of text.replace(NOT_AMOUNTS, ' ').matchAll(AMOUNT)) {
    const digits = groups?.digits ?? '';
    if (groups?.before || groups?.after || /[.,]\d{2}$/.test(digits)) return toMinor(digits);
  }
  return undefined;
}

function toMinor(digits: string): number {
  const cents = DECIMALS.exec(digits)?.[1] ?? '';
  const whole = digits.replace(DECIMALS, '').replace(/\D/g, '');
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
