import type { Lap } from '../candidate.ts';

/** What some candidates can say beyond what all say. */
export interface MeasuredLap extends Lap {
  /** All handoffs that were worked on, also those that ended too late to count in the rate; else those that are counted. */
  readonly worked?: number;
  /** Those that came to nothing, or to somebody else. */
  readonly lost?: number;
  /** Other stretches of the same handoffs, ms. */
  readonly parts?: Readonly<Record<string, readonly number[]>>;
}
