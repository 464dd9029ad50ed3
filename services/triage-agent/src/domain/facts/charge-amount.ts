import type { Money } from '@baton/contracts';
import type { FactReader } from './fact-reader.ts';

const signs: Readonly<Record<string, string>> = {
  EUR: '€|EUR|euros?',
  GBP: '£|GBP|pounds?|pfund|libras?|livres?',
  USD: '\\$|USD|dollars?|d[oó]lares',
};
const sign = Object.values(signs).join('|');
const digits = '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{2})?|\\d{1,7}(?:[.,]\\d{2})?';
const signFirst = new RegExp(`(?<sign>${sign})\\s?(?<amount>${digits})(?!\\d)`, 'i');
const signLast = new RegExp(`(?<![\\d.,-])(?<amount>${digits})\\s?(?<sign>${sign})(?![a-z])`, 'i');

/** `39.90 €`, `EUR 1.234,50`, `£20`: an amount is one only with its currency. */
export const chargeAmount: FactReader = {
  name: 'charge.amount',
  read: ({ text }): Money | undefined => {
    const { amount, sign: written = '' } = (signFirst.exec(text) ?? signLast.exec(text))?.groups ?? {};
    const currency = Object.keys(signs).find((code) => new RegExp(`^(?:${signs[code]})$`, 'i').test(written));
    return amount && currency ? { minorUnits: minorUnits(amount), currency } : undefined;
  },
};

/** Two digits after the last separator are cents; all other separators group thousands. */
const minorUnits = (amount: string): number => {
  const [, whole = '', cents = '00'] = /^(.*?)(?:[.,](\d{2}))?$/.exec(amount) ?? [];
  return Number(whole.replace(/[.,]/g, '')) * 100 + Number(cents);
};
