import type { Example, Value } from './example.ts';

/** A function as text, and how it came about. */
export interface Program {
  /** JavaScript: one function with one argument. */
  readonly source: string;
  /** How many parts it is made of: the fewer, the easier to read. */
  readonly parts: number;
  readonly method: string;
}

/** What a coder brings. */
export type Coded = { readonly program: Program } | { readonly none: string };

/** Why a program was ended from outside. */
export type Stop = 'time' | 'memory' | 'output' | 'crash';

/** One example, tried. */
export interface Trial extends Example {
  readonly passed: boolean;
  /** What came instead; absent where it threw, or gave no value. */
  readonly got?: Value;
}

/** What the tests of one program came to. */
export interface Tested {
  readonly shown: readonly Trial[];
  readonly heldOut: readonly Trial[];
  readonly stopped?: Stop;
}

/** A coder's program with its tests. */
export interface Candidate {
  readonly by: string;
  readonly program: Program;
  readonly tested: Tested;
}

export const passedOf = (trials: readonly Trial[]): number => trials.filter(({ passed }) => passed).length;

export const passesAll = ({ shown, heldOut }: Tested): boolean =>
  passedOf(shown) === shown.length && passedOf(heldOut) === heldOut.length;
