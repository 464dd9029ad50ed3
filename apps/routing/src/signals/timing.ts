import { quantile } from '../quantile.ts';
import { count } from '../text.ts';

/** Runs something many times and says how long it took, in microseconds. */
export class Timing {
  private readonly took: number[] = [];

  /** The clock's, in milliseconds. */
  constructor(private readonly now: () => number) {}

  of<T>(work: () => T): T {
    const started = this.now();
    const result = work();
    this.took.push((this.now() - started) * 1_000);
    return result;
  }

  get sentence(): string {
    const sorted = this.took.toSorted((a, b) => a - b);
    const at = (share: number): string => quantile(sorted, share).toFixed(0);
    return `${count(sorted.length, 'message')}, each in ${at(0.5)} µs (median), ${at(0.99)} µs (99 in 100)`;
  }
}
