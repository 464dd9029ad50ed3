import type { Score } from './model.ts';

/** Confidence is logistic in two numbers: how high a label scores and how far it leads its best rival. */
type Inputs = readonly [score: number, lead: number, offset: number];

export type Calibration = Inputs;

export type Evidence = { readonly inputs: Inputs; readonly isRight: boolean; readonly weight: number };

const ROUNDS = 60;
const PRIOR: Calibration = [4, 2, 1];
const PRIOR_STRENGTH = 0.5;
const NO_RIVAL = -1;

export function evidenceFor(ranking: readonly Score[], at: number): Inputs {
  const score = ranking[at]?.score ?? NO_RIVAL;
  const rival = ranking[at === 0 ? 1 : 0]?.score ?? NO_RIVAL;
  return [score, score - rival, 1];
}

export function probability(inputs: Inputs, calibration: Calibration): number {
  return 1 / (1 + Math.exp(-inputs.reduce((sum, input, at) => sum + input * (calibration[at] ?? 0), 0)));
}

/** Logistic regression by coordinate-wise Newton steps; the prior speaks where there is little evidence. */
export function fitCalibration(evidence: readonly Evidence[]): Calibration {
  let [score, lead, offset] = PRIOR;
  for (let round = 0; round < ROUNDS; round += 1) {
    // A slope below zero would make a better score less certain.
    score = Math.max(0, score + newtonStep(0, [score, lead, offset], evidence));
    lead = Math.max(0, lead + newtonStep(1, [score, lead, offset], evidence));
    offset += newtonStep(2, [score, lead, offset], evidence);
  }
  return [score, lead, offset];
}

function newtonStep(at: 0 | 1 | 2, calibration: Calibration, evidence: readonly Evidence[]): number {
  let slope = PRIOR_STRENGTH * (calibration[at] - PRIOR[at]);
  let curvature = PRIOR_STRENGTH;
  for (const { inputs, isRight, weight } of evidence) {
    const expected = probability(inputs, calibration);
    slope += weight * (expected - (isRight ? 1 : 0)) * inputs[at];
    curvature += weight * expected * (1 - expected) * inputs[at] ** 2;
  }
  return -slope / curvature;
}
