import type { Result } from '../figures/result.ts';

/** Of several rounds of the same: number by number, the one in the middle. */
export function medianOf(rounds: readonly Result[]): Result {
  const [first] = rounds;
  if (!first) throw new Error('there are no rounds.');
  return middleOf(first, rounds) as Result;
}

function middleOf(example: unknown, all: readonly unknown[]): unknown {
  if (typeof example === 'number') return (all as number[]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
  if (typeof example !== 'object' || example === null) return example;
  const objects = all as Readonly<Record<string, unknown>>[];
  const names = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const field = (name: string) => {
    const values = objects.map((each) => each[name]).filter((value) => value !== undefined);
    return middleOf(values[0], values);
  };
  return Object.fromEntries(names.map((name) => [name, field(name)]));
}
