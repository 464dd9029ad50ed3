/** Who has a conversation that goes on after its end. */
export interface Stickiness {
  /** stay: with whoever had it last; return: with who had it before them; retriage: where all begin. */
  readonly afterResolved: 'stay' | 'return' | 'retriage';
  /** Later than this after its end, in milliseconds, it begins where all begin. */
  readonly reopenWithinMs: number;
  /** When an owner says that the customer speaks of something else, it goes to whoever covers that. */
  readonly escape: {
    /** From this confidence on, at once. */
    readonly sure: number;
    /** From this confidence on, when it was said so many times in a row. */
    readonly likely: number;
    readonly times: number;
  };
}

export const defaultStickiness: Stickiness = {
  afterResolved: 'stay',
  reopenWithinMs: 86_400_000,
  escape: { sure: 0.85, likely: 0.6, times: 2 },
};
