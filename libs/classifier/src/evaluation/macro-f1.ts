import type { Answer } from './answer.ts';

type Tally = { expected: number; given: number; right: number };

/** The mean of the F1 scores of all labels, whether frequent or rare. */
export function macroF1(answers: readonly Answer[]): number {
  const tallies = new Map<string, Tally>();
  const tallyOf = (label: string): Tally => {
    const tally = tallies.get(label) ?? { expected: 0, given: 0, right: 0 };
    tallies.set(label, tally);
    return tally;
  };
  for (const { expected, given } of answers) {
    tallyOf(expected).expected += 1;
    tallyOf(given).given += 1;
    if (given === expected) tallyOf(expected).right += 1;
  }
  const scores = [...tallies.values()].map(({ expected, given, right }) => (2 * right) / (expected + given));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
