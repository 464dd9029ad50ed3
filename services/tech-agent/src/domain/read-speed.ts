const NUMBER = String.raw`(?<![\w.,-])\d{1,6}(?:[.,]\d{1,3})?`;
const WITH_UNIT = new RegExp(String.raw`(${NUMBER})\s?(m|g)(?:bits?|bps|b|ega|iga|eg|ig)`);
const ALONE = new RegExp(`(${NUMBER})(?![\\w.,]*\\w)`);
const THOUSANDS = /[.,](?=\d{3}$)/;
/** Cables and the test itself take their share. */
const SHARE_ENOUGH = 0.8;

/** The speed a customer read from a test, in Mbit/s. */
export function readSpeed(text: string): number | undefined {
  const written = text.slice(0, 2_000).toLowerCase();
  const [, number, unit] = WITH_UNIT.exec(written) ?? ALONE.exec(written) ?? [];
  if (number === undefined) return undefined;
  return Number(number.replace(THOUSANDS, '').replace(',', '.')) * (unit === 'g' ? 1_000 : 1);
}

export const isEnough = (mbit: number, profileMbit: number): boolean => mbit >= profileMbit * SHARE_ENOUGH;
