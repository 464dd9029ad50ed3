import type { Writing } from './model.port.ts';

/** What a wording may be longer than its draft, in times and in characters. */
const growthMax = 2;
const addedMax = 200;

/** Why a wording must not be said in the place of its draft, as a code; undefined if it may. */
export const flawOf = (text: string, { draft, facts }: Writing): string | undefined => {
  if (text === '') return 'empty';
  if (text.length > draft.length * growthMax + addedMax) return 'too_long';
  if (Object.values(facts).some((value) => !text.includes(value))) return 'fact_lost';
  const known = new Set(numbersIn(draft));
  return numbersIn(text).some((number) => !known.has(number)) ? 'number_added' : undefined;
};

const numbersIn = (text: string): readonly string[] => text.match(/\p{Nd}+/gu) ?? [];
