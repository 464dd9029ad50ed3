import { Trouble } from '../infrastructure/trouble.ts';
import type { Row } from './rows.ts';

/** One line of the product, changed so that a row does not hold any more: the row's test must fail. */
export interface Mutation {
  readonly row: Row;
  /** What the product does wrong then. */
  readonly name: string;
  /** Of the product, from the root. */
  readonly file: string;
  /** Stands there once. */
  readonly from: string;
  readonly to: string;
  /** The file of the test that must fail, and as much of its name as tells it from the others there. */
  readonly test: string;
  readonly only: string;
}

/** @throws Trouble where the line is not there, or more than once */
export function mutated(text: string, { file, from, to, name }: Mutation): string {
  const found = text.split(from).length - 1;
  if (found === 1) return text.replace(from, () => to);
  throw new Trouble(`${file} has “${from}” ${found} times, not once: say anew what “${name}” changes.`);
}

/** As many as are wanted, other ones for another seed; all come in turn. */
export function sample(all: readonly Mutation[], count: number, seed: number): readonly Mutation[] {
  const first = (seed * count) % Math.max(all.length, 1);
  return [...all, ...all].slice(first, first + Math.min(count, all.length));
}
