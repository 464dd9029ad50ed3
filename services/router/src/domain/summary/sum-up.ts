import type { HistoryTurn } from '@baton/contracts';
import { extractOf } from './extract.ts';
import { foldLines } from './fold-lines.ts';
import type { Line } from './line.ts';

/** A kept summary is for the widest window; each package takes of it what its receiver's holds. */
export const tokensMax = 2_000;
/** Who said it. */
const labelTokens = 8;

type Said = Pick<HistoryTurn, 'from' | 'text'> & { readonly tokens: number | null };

/** What a turn leaves: a sentence has no more tokens than all of it, and no more than it has bytes. */
export const lineOf = ({ from, text, tokens }: Said): Line | undefined => {
  const extract = extractOf({ from, text });
  if (!extract) return undefined;
  return {
    text: extract,
    tokens: Math.min(tokens ?? Number.POSITIVE_INFINITY, Buffer.byteLength(extract)) + labelTokens,
  };
};

/** The summary with these turns in it, too. */
export const sumUp = (lines: readonly Line[], turns: readonly Said[]): readonly Line[] =>
  foldLines([...lines, ...turns.flatMap((turn) => lineOf(turn) ?? [])], tokensMax);
