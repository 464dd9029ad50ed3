import type { Line } from '../domain/summary/line.ts';
import { sumUp } from '../domain/summary/sum-up.ts';
import type { CountedTurn } from '../store/summary.store.ts';
import { Summarizer } from './summarizer.port.ts';

/** Each turn's most telling sentence, as it was said. */
export class ExtractiveSummarizer extends Summarizer {
  override extend(lines: readonly Line[], turns: readonly CountedTurn[]): Promise<readonly Line[]> {
    return Promise.resolve(sumUp(lines, turns));
  }
}
