/** Where a clause ends: two signs that are no words. */
export const sentenceEnd = '.';
export const comma = ',';

const word = /[\p{L}\p{M}\p{N}]+(?:['’](?:t|s|m|d|ll|re|ve)(?![\p{L}\p{M}]))?|[.!?;:…¿¡\n]+|,/gu;
const marks = /\p{M}+/gu;
const apostrophe = /['’]/;
const manyTimes = /(.)\1{2,}/gu;
/** Letters that no decomposition takes apart. */
const whole: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ı: 'i', đ: 'd' };
const wholeLetters = /[ßłøæœıđ]/g;
const beyondAscii = /[^ -~]/;
const wordsMax = 400;

/** Without case, accents and letters held down: `ÉCHT`, `écht` and `echttt` are one word. */
export const plain = (written: string): string => {
  const lower = written.toLowerCase();
  const flat = beyondAscii.test(lower)
    ? lower
        .normalize('NFD')
        .replace(marks, '')
        .replace(wholeLetters, (letter) => whole[letter] ?? letter)
    : lower;
  return flat.replace(manyTimes, '$1');
};

/** The words of a text as they are looked up, with the ends of its clauses; `don't` is `dont`, `d'un` is two words. */
export const splitWords = (text: string): readonly string[] =>
  (text.match(word) ?? []).slice(0, wordsMax).map((found) => {
    if (found === comma) return comma;
    const first = found.charCodeAt(0);
    if (first < 64 && !(first >= 48 && first <= 57)) return sentenceEnd;
    if (found[0] === '…' || found[0] === '¿' || found[0] === '¡') return sentenceEnd;
    return plain(apostrophe.test(found) ? found.replace(apostrophe, '') : found);
  });
