import type { Answer } from './answer.ts';

const BINS = 10;

/**
 * The expected calibration error: how far, on the average of all messages, the confidence in the best label is from the share of
 * them that are right, within tenths of confidence. What fits no label is never right.
 */
export function calibrationError(answers: readonly Answer[]): number {
  const surplus = new Array<number>(BINS).fill(0);
  for (const { expected, best, confidence } of answers) {
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS));
    surplus[bin] = (surplus[bin] ?? 0) + confidence - (best === expected ? 1 : 0);
  }
  return surplus.reduce((sum, each) => sum + Math.abs(each), 0) / answers.length;
}
