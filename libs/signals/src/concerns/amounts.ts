const number = "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const unit = '[£$€]|\\b(?:euros?|pounds?|dollars?|eur|gbp|usd|chf)\\b';
const amount = new RegExp(`(?:${unit}) ?(${number})|(${number}) ?(?:${unit})`, 'giu');

/** The largest amount of money a text names, in whole units, whatever the currency; 0 where there is none. */
export const largestAmount = (text: string): number =>
  [...text.matchAll(amount)].reduce(
    (largest, [, before, after]) => Math.max(largest, worthOf(before ?? after ?? '0')),
    0,
  );

/** Both `1.250,00` and `1,250.00`: the last separator is a decimal one if no three digits follow it. */
const worthOf = (written: string): number => {
  const [, whole = '', cents = '0'] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${cents}`);
};
