import type { Standing } from './standing.ts';

/** What each part of a standing counts. */
export type Judgement = readonly number[];

export type Evidence = { readonly standing: Standing; readonly holds: boolean; readonly weight: number };

const ROUNDS = 60;
const PRIOR: Judgement = [1, 1, 0, 0, 0];
const PRIOR_STRENGTH = 0.5;

export function probability(standing: Standing, judgement: Judgement): number {
  let sum = 0;
  for (let at = 0; at < standing.length; at += 1) sum += (standing[at] as number) * (judgement[at] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** Logistic regression by coordinate-wise Newton steps; the prior speaks where there is little evidence. */
export function fitJudgement(evidence: readonly Evidence[]): Judgement {
  const judgement = [...PRIOR];
  const offset = judgement.length - 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < judgement.length; at += 1) {
      const next = (judgement[at] as number) + newtonStep(at, judgement, evidence);
      // A slope below zero would make a better standing less certain.
      judgement[at] = at === offset ? next : Math.max(0, next);
    }
  }
  return judgement;
}

function newtonStep(at: number, judgement: Judgement, evidence: readonly Evidence[]): number {
  let slope = PRIOR_STRENGTH * ((judgement[at] as number) - (PRIOR[at] as number));
  let curvature = PRIOR_STRENGTH;
  for (const { standing, holds, weight } of evidence) {
    const expected = probability(standing, judgement);
    const input = standing[at] as number;
    slope += weight * (expected - (holds ? 1 : 0)) * input;
    curvature += weight * expected * (1 - expected) * input * input;
  }
  return -slope / curvature;
}
