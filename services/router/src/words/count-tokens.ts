import { countTokens as countPiece } from 'gpt-tokenizer/encoding/o200k_base';

/** An encoder takes the square of a word's length: what has no spaces is counted piece by piece. */
const pieceMax = 200;
const knownMax = 5_000;
const known = new Map<string, number>();

/**
 * How many tokens a text has, for a model of the o200k family; other models differ by some per cent. Sentence by sentence,
 * and each is counted once: what is put together of sentences counted before is only added up.
 */
export const countTokens = (text: string): number => {
  let tokens = 0;
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    for (let at = 0; at < sentence.length; at += pieceMax) tokens += tokensOf(sentence.slice(at, at + pieceMax));
  }
  return tokens;
};

const tokensOf = (piece: string): number => {
  const counted = known.get(piece) ?? countPiece(piece);
  if (known.size >= knownMax) known.clear();
  known.set(piece, counted);
  return counted;
};

/** For the beginning of a handler: under the lock of a conversation nothing is left to count. */
export const countBeforehand = (text: string): void => void countTokens(text);
