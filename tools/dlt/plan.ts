import type { Marks } from './handled.ts';
import type { Letter } from './letter.ts';

/** Some letters of a topic: those of a key, and those from one offset to another, both included. */
export interface Selection {
  readonly topic: string;
  readonly key?: string;
  readonly from?: bigint;
  readonly to?: bigint;
}

export interface Plan {
  /** Open, in the order in which they became dead letters. */
  readonly letters: readonly Letter[];
  /** How many more were asked for, which are handled already. */
  readonly handled: number;
}

export const selects = ({ topic, key, from, to }: Selection, letter: Letter): boolean =>
  letter.topic === topic &&
  (key === undefined || letter.key === key) &&
  (from === undefined || letter.offset >= from) &&
  (to === undefined || letter.offset <= to);

export function planOf(letters: readonly Letter[], marks: Marks): Plan {
  const open = letters.filter((letter) => !marks.of(letter));
  return { letters: open.sort(byPlace), handled: letters.length - open.length };
}

const byPlace = (one: Letter, other: Letter): number =>
  one.partition - other.partition || Number(one.offset - other.offset);
