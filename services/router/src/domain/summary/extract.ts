import type { HistoryTurn } from '@baton/contracts';

const sentenceMax = 240;
const wordsMin = 3;

/**
 * What one turn leaves in a summary: its most telling sentence as it was said, and who said it. Nothing of greetings and
 * thanks, nor of notices: who had the conversation is the path's to tell.
 */
export const extractOf = ({ from, text }: Pick<HistoryTurn, 'from' | 'text'>): string | undefined => {
  if (from === 'platform') return undefined;
  const [best] = sentencesOf(text).toSorted((one, other) => weight(other) - weight(one));
  if (!best || weight(best) < wordsMin) return undefined;
  return `${from === 'customer' ? 'Customer' : from}: ${best.slice(0, sentenceMax)}`;
};

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Numbers, dates and ids are what nobody must be asked for again; then what says more. */
const weight = (sentence: string): number => {
  const words = sentence.split(/\s+/);
  return words.reduce((sum, word) => sum + worthOf(word) * 10, Math.min(words.length, 9));
};

/** How much is lost with it: 2 for an identifier or a large number, 1 for another number, 0 for words alone. */
export const worthOf = (text: string): 0 | 1 | 2 => {
  if (!/\d/.test(text)) return 0;
  return /\p{L}[-_/]?\d{2}|\d{4}/u.test(text) ? 2 : 1;
};
