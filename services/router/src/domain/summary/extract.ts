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
  return words.filter(holdsNumber).length * 10 + Math.min(words.length, 9);
};

export const holdsNumber = (text: string): boolean => /\d/.test(text);
