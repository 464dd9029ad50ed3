import type { Line } from '../domain/summary/line.ts';
import type { CountedTurn } from '../store/summary.store.ts';

/** Goes on with a summary of what was said long ago. */
export abstract class Summarizer {
  /** The summary with these turns in it, too. */
  abstract extend(lines: readonly Line[], turns: readonly CountedTurn[]): Promise<readonly Line[]>;
}
