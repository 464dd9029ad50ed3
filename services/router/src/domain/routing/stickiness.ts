/** Who has a conversation that goes on after its end. */
export interface Stickiness {
  /** stay: with whoever had it last; return: with who had it before them; retriage: where all begin. */
  readonly afterResolved: 'stay' | 'return' | 'retriage';
  /** Later than this after its end, in milliseconds, it begins where all begin. */
  readonly reopenWithinMs: number;
}

export const defaultStickiness: Stickiness = {
  afterResolved: 'stay',
  reopenWithinMs: 86_400_000,
};
