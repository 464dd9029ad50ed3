import type { Chance } from './chance.ts';

const FEWEST_PIECES = 1;
const MOST_PIECES = 5;
const PIECE = 2;

/**
 * Sentences that mean nothing: pairs of words out of different examples, one behind the other. They are learnt as a class of their
 * own, so that words which say nothing of a topic speak for none.
 */
export function mixtures(sentences: readonly (readonly string[])[], count: number, chance: Chance): string[][] {
  return Array.from({ length: count }, () => {
    const pieces = FEWEST_PIECES + chance.below(MOST_PIECES - FEWEST_PIECES + 1);
    return Array.from({ length: pieces }, () => pieceOf(sentences, chance)).flat();
  });
}

function pieceOf(sentences: readonly (readonly string[])[], chance: Chance): readonly string[] {
  const sentence = sentences[chance.below(sentences.length)] ?? [];
  const start = chance.below(sentence.length);
  return sentence.slice(start, start + PIECE);
}
