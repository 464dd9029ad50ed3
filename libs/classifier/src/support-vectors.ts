import type { SparseVector } from './vocabulary.ts';

export type Hyperplane = { readonly weights: Float64Array; readonly bias: number };

type Descent = { readonly weights: Float64Array; readonly duals: Float64Array; bias: number };

const COST = 2;
const SLACK = 0.5 / COST;
const BIAS_INPUT = 1;
const MAX_PASSES = 20;
const TOLERANCE = 0.1;

/**
 * L2-regularised squared-hinge linear SVM by dual coordinate descent (Hsieh et al., 2008).
 * The order of visits depends on the number of examples alone, so equal examples give equal weights.
 */
export function separate(
  vectors: readonly SparseVector[],
  isPositive: (example: number) => boolean,
  dimensions: number,
): Hyperplane {
  const state = { weights: new Float64Array(dimensions), duals: new Float64Array(vectors.length), bias: 0 };
  const order = Int32Array.from(vectors.keys());
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    shuffle(order, pass);
    let steepest = 0;
    for (const at of order) {
      const vector = vectors[at];
      if (vector !== undefined) steepest = Math.max(steepest, visit(state, at, vector, isPositive(at) ? 1 : -1));
    }
    if (steepest < TOLERANCE) break;
  }
  return { weights: state.weights, bias: state.bias };
}

/** Returns how far the example was from its optimum before the step. */
function visit(state: Descent, at: number, vector: SparseVector, sign: 1 | -1): number {
  const dual = state.duals[at] ?? 0;
  const slope = sign * (project(vector, state.weights) + state.bias * BIAS_INPUT) - 1 + SLACK * dual;
  if (dual === 0 && slope >= 0) return 0;
  const next = Math.max(0, dual - slope / (vector.squaredLength + BIAS_INPUT ** 2 + SLACK));
  const step = sign * (next - dual);
  state.duals[at] = next;
  state.bias += step * BIAS_INPUT;
  addScaled(state.weights, vector, step);
  return Math.abs(slope);
}

export function project({ indices, values }: SparseVector, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < indices.length; at += 1) sum += (weights[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function addScaled(weights: Float64Array, { indices, values }: SparseVector, scale: number): void {
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? 0;
    weights[index] = (weights[index] ?? 0) + scale * (values[at] ?? 0);
  }
}

/** Descent over examples sorted by label needs ten times the passes; the pass number is the only seed. */
function shuffle(order: Int32Array, seed: number): void {
  let state = seed + 1;
  for (let last = order.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
}
