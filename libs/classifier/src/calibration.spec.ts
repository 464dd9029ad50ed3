import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceFor, fitCalibration, probability } from './calibration.ts';

const seen = (score: number, lead: number, isRight: boolean): Evidence => ({
  inputs: [score, lead, 1],
  isRight,
  weight: 1,
});

describe('fitCalibration', () => {
  it('learns from which score on guesses are right', () => {
    const evidence = Array.from({ length: 60 }, (_, at) => seen(at / 30 - 1, 0.5, at >= 30));
    const calibration = fitCalibration(evidence);
    expect(probability([0.8, 0.5, 1], calibration)).toBeGreaterThan(0.8);
    expect(probability([-0.8, 0.5, 1], calibration)).toBeLessThan(0.2);
  });

  it('never lets a better score count against a label', () => {
    const evidence = Array.from({ length: 40 }, (_, at) => seen(at / 20 - 1, 0.5, at < 20));
    const [score, lead] = fitCalibration(evidence);
    expect(score).toBe(0);
    expect(lead).toBeGreaterThanOrEqual(0);
  });

  it('falls back on its prior without evidence', () => {
    const calibration = fitCalibration([]);
    expect(probability([0.5, 1, 1], calibration)).toBeGreaterThan(0.9);
    expect(probability([-0.9, 0, 1], calibration)).toBeLessThan(0.1);
  });
});

describe('evidenceFor', () => {
  it('measures the lead over the best rival, and over nothing where there is no rival', () => {
    const ranking = [
      { label: 'a', score: 0.5 },
      { label: 'b', score: -0.5 },
    ];
    expect(evidenceFor(ranking, 0)).toEqual([0.5, 1, 1]);
    expect(evidenceFor(ranking, 1)).toEqual([-0.5, -1, 1]);
    expect(evidenceFor(ranking.slice(0, 1), 0)).toEqual([0.5, 1.5, 1]);
  });
});
