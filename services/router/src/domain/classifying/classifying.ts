import type { Thresholds, Verdict } from '@baton/classifier';

/** What can be said of words while a decision is made. */
export interface Classifying {
  /** What those who need no time say. */
  readonly atOnce: (text: string, thresholds: Thresholds) => Verdict;
  /** The words that spoke most for what the trained one says; of those alone that stand in its examples. */
  readonly why: (text: string) => readonly string[];
  /** There are others, who take theirs. */
  readonly hasMore: boolean;
}
