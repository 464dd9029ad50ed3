import type { Guess } from '../classifier.port.ts';

/** What one of them said, and how long it took; or why it said nothing. */
export interface Said {
  readonly by: string;
  /** Empty where nothing fits. */
  readonly label: string;
  readonly confidence: number;
  /** How sure it is that nothing fits; only of who answers with none of all labels. */
  readonly none?: number;
  /** What it thought of next, the nearest first. */
  readonly also?: readonly Guess[];
  readonly ms: number;
  readonly fault?: string;
}

export interface Thresholds {
  /** From here on a guess is acted on. */
  readonly sure: number;
  /** From here on, below `sure`, the customer is asked. */
  readonly ask: number;
}

/** What all who were asked make of it. */
export interface Verdict {
  readonly outcome: 'sure' | 'ask' | 'unsure';
  readonly label: string;
  readonly confidence: number;
  /** Whose word counted; nobody's where nobody said anything. */
  readonly by?: string;
  readonly asked: readonly Said[];
}

/** Who is to be asked next, in the order given: nobody once one of them is sure. */
export const nextOf = (order: readonly string[], said: readonly Said[], { sure }: Thresholds): string | undefined => {
  if (said.some((one) => isSettled(one, sure))) return undefined;
  return order.find((by) => !said.some((one) => one.by === by));
};

/** The surest word counts, of equal ones the later: whoever was asked later was asked because they know better. */
export const verdictOf = (said: readonly Said[], { sure, ask }: Thresholds): Verdict => {
  const nothing = said.find((one) => saysNothingFits(one, sure));
  const best = nothing ?? said.reduce<Said | undefined>(surer, undefined);
  if (!best) return { outcome: 'unsure', label: '', confidence: 0, asked: said };
  const { label, confidence, by } = best;
  const outcome = nothing || confidence < ask ? 'unsure' : confidence >= sure ? 'sure' : 'ask';
  return { outcome, label, confidence, by, asked: said };
};

const surer = (best: Said | undefined, one: Said): Said | undefined =>
  one.fault || one.label === '' || (best && best.confidence > one.confidence) ? best : one;

const isSettled = (one: Said, sure: number): boolean =>
  (!one.fault && one.label !== '' && one.confidence >= sure) || saysNothingFits(one, sure);

/** Only who could have named every label, and named none, is believed: to the others what is new looks like nothing. */
const saysNothingFits = ({ none = 0 }: Said, sure: number): boolean => none >= sure;
