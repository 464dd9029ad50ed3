export const MAX_TEXT_LENGTH = 2_000;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const DIGITS = /\p{Nd}+/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]/g;

/** Cut both before and after normalising: one NFKC code point may expand to eighteen. */
export function toWords(text: string): readonly string[] {
  const folded = text.slice(0, MAX_TEXT_LENGTH).normalize('NFKD').replace(LATIN_ACCENTS, '').normalize('NFKC');
  const plain = folded.slice(0, MAX_TEXT_LENGTH).toLowerCase().replace(DIGITS, '0');
  return plain.match(WORD) ?? [];
}
