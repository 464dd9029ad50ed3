import { describe, expect, it } from 'vitest';
import { project, separate } from './support-vectors.ts';

const unit = (index: number) => ({ indices: Int32Array.of(index), values: Float64Array.of(1), squaredLength: 1 });

describe('separate', () => {
  it('puts the positive examples on one side and the others on the other', () => {
    const vectors = [unit(0), unit(1), unit(0), unit(2)];
    const { weights, bias } = separate(vectors, (at) => at % 2 === 0, 3);
    const sides = vectors.map((vector) => Math.sign(project(vector, weights) + bias));
    expect(sides).toEqual([1, -1, 1, -1]);
  });

  it('gives the same plane for the same examples', () => {
    const vectors = Array.from({ length: 30 }, (_, at) => unit(at % 7));
    const fit = () => separate(vectors, (at) => at % 7 < 3, 7);
    expect(fit()).toEqual(fit());
  });

  it('answers no when nothing is positive', () => {
    const { weights, bias } = separate([unit(0), unit(1)], () => false, 2);
    expect(project(unit(0), weights) + bias).toBeLessThan(0);
  });
});
