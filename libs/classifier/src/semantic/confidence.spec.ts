import { describe, expect, it } from 'vitest';
import { confidencesOf, fitScale, type Judged } from './confidence.ts';

const like = (a: number, b: number) => [
  { label: 'a', score: a },
  { label: 'b', score: b },
];

describe('confidence in likeness', () => {
  it('is nothing for what is unlike all', () => {
    const { ranking, none } = confidencesOf(like(0.1, 0.05), { steepness: 20, threshold: 0.5 });
    expect(none).toBeGreaterThan(0.99);
    expect(ranking[0]?.confidence).toBeLessThan(0.01);
  });

  it('is shared by those that are alike', () => {
    const { ranking } = confidencesOf(like(0.9, 0.9), { steepness: 20, threshold: 0.5 });
    expect(ranking.map(({ confidence }) => confidence)).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.5, 2)]);
  });

  it('learns from which likeness on texts are about anything', () => {
    const known: readonly Judged[] = [
      { likenesses: like(0.6, 0.1), label: 'a' },
      { likenesses: like(0.1, 0.62), label: 'b' },
      { likenesses: like(0.3, 0.28) },
      { likenesses: like(0.2, 0.31) },
    ];
    const { threshold } = fitScale(known);
    expect(threshold).toBeGreaterThan(0.32);
    expect(threshold).toBeLessThan(0.6);
  });

  it('is lower where likeness has often been wrong', () => {
    const right: Judged = { likenesses: like(0.6, 0.4), label: 'a' };
    const wrong: Judged = { likenesses: like(0.6, 0.4), label: 'b' };
    const confidence = (known: readonly Judged[]) =>
      confidencesOf(like(0.6, 0.4), fitScale(known)).ranking[0]?.confidence ?? 0;
    expect(confidence([right, right, right, wrong])).toBeCloseTo(0.75, 1);
    expect(confidence([right, right, right, right])).toBeGreaterThan(0.95);
  });
});
