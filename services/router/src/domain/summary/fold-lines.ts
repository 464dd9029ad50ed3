import { worthOf } from './extract.ts';
import type { Line } from './line.ts';

const charactersMax = 6_000;

/** As many lines as fit, in order: those that say least go first, of equal ones the oldest. */
export const foldLines = (lines: readonly Line[], tokensMax: number): readonly Line[] => {
  let tokens = sum(lines.map((line) => line.tokens));
  let characters = sum(lines.map(({ text }) => text.length + 1));
  const expendable = lines.toSorted((one, other) => worthOf(one.text) - worthOf(other.text));
  const dropped = new Set<Line>();
  for (const line of expendable) {
    if (tokens <= tokensMax && characters <= charactersMax) break;
    dropped.add(line);
    tokens -= line.tokens;
    characters -= line.text.length + 1;
  }
  return lines.filter((line) => !dropped.has(line));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
