/** A time with one owner that is over. */
export interface Stint {
  readonly agentId: string;
  readonly kind: 'ai' | 'human';
  /** How much was known when the owner gave the conversation up. */
  readonly learned: number;
}

/** How a conversation went so far, as the guards count it. */
export interface Course {
  /** Changes from one AI to another. */
  readonly hops: number;
  /** Answers of AIs. */
  readonly answers: number;
  /** What models took for it, as agents say. */
  readonly tokens: number;
  /** Minor units by currency. */
  readonly cost: Readonly<Record<string, number>>;
  /** How long the customer waited for AIs, all told. */
  readonly waitedMs: number;
  /** Since when they wait now, in milliseconds of the epoch. */
  readonly waitingSince?: number;
  /** What was found out, and what the customer said; it only grows. */
  readonly learned: number;
  /** Marks of what was found out, not the values. */
  readonly known: readonly string[];
  /** Former owners, the last ones. */
  readonly stints: readonly Stint[];
  /** A person was called because a guard gave way. */
  readonly guarded: boolean;
}

export const newCourse: Course = {
  hops: 0,
  answers: 0,
  tokens: 0,
  cost: {},
  waitedMs: 0,
  learned: 0,
  known: [],
  stints: [],
  guarded: false,
};
