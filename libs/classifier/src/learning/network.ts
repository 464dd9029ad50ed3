import type { Chance } from './chance.ts';
import type { Rows } from './rows.ts';

/** One hidden layer of rectifiers, then a softmax. What belongs to one feature, or to one class, lies side by side. */
export type Network = {
  readonly inner: Float32Array;
  readonly innerBiases: Float32Array;
  readonly outer: Float32Array;
  readonly outerBiases: Float32Array;
};

const INNER_START = 0.1;

/** How many of each there are. */
export type Shape = { readonly features: number; readonly hidden: number; readonly classes: number };

export function untaughtNetwork({ features, hidden, classes }: Shape, chance: Chance): Network {
  const outerStart = Math.sqrt(3 / hidden);
  return {
    inner: new Float32Array(features * hidden).map(() => INNER_START * chance.swing()),
    innerBiases: new Float32Array(hidden),
    outer: new Float32Array(classes * hidden).map(() => outerStart * chance.swing()),
    outerBiases: new Float32Array(classes),
  };
}

/** Fills `beliefs` with the probability of each class. */
export function believe(rows: Rows, row: number, network: Network, hidden: Float32Array, beliefs: Float32Array): void {
  const { starts, indices, values } = rows;
  const { inner } = network;
  const units = hidden.length;
  hidden.set(network.innerBiases);
  for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry += 1) {
    const value = values[entry] as number;
    const first = (indices[entry] as number) * units;
    for (let unit = 0; unit < units; unit += 1) {
      hidden[unit] = (hidden[unit] as number) + value * (inner[first + unit] as number);
    }
  }
  conclude(network, hidden, beliefs);
}

/** From what the hidden layer has gathered to probabilities. */
export function conclude({ outer, outerBiases }: Network, hidden: Float32Array, beliefs: Float32Array): void {
  const units = hidden.length;
  for (let unit = 0; unit < units; unit += 1) {
    if ((hidden[unit] as number) < 0) hidden[unit] = 0;
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < beliefs.length; at += 1) {
    let score = outerBiases[at] as number;
    const first = at * units;
    for (let unit = 0; unit < units; unit += 1) score += (outer[first + unit] as number) * (hidden[unit] as number);
    beliefs[at] = score;
    if (score > highest) highest = score;
  }
  let sum = 0;
  for (let at = 0; at < beliefs.length; at += 1) {
    const belief = Math.exp((beliefs[at] as number) - highest);
    beliefs[at] = belief;
    sum += belief;
  }
  for (let at = 0; at < beliefs.length; at += 1) beliefs[at] = (beliefs[at] as number) / sum;
}
