import type { HeldOut } from '../learning/committee.ts';
import { type Evidence, fitJudgement, type Judgement } from './logistic.ts';
import { bestOf, bestStanding, type Standing } from './standing.ts';

/** `confidence`: that a label is right. `scope`: that a text fits any label at all. */
export type Judge = { readonly confidence: Judgement; readonly scope: Judgement };

/** Beside messages that fit a label, so many of these kinds are expected, as a share of them. */
const NONSENSE_EXPECTED = 0.02;
const STRANGERS_EXPECTED = 0.03;
/** Where a refusal begins: how much the foreign weigh there, beside all that fit. */
const SHOWN = 0.25;
const IMAGINED = 3;

/**
 * What fits no label is as its examples show it. Where there are none, it is taken to look as texts do whose own label is forgotten,
 * which are harder to tell, for much about them is known.
 */
export function fitJudge(heldOut: readonly HeldOut[], labelCount: number): Judge {
  const standing = ({ scores }: HeldOut) => bestStanding(scores, labelCount);
  const fitting = heldOut.filter(({ own }) => own < labelCount);
  const nonsense = heldOut.filter(({ own }) => own === labelCount).map(standing);
  const shown = heldOut.filter(({ own }) => own > labelCount).map(standing);
  const foreign = shown.length > 0 ? shown : forgotten(fitting, labelCount);
  const isRight = ({ own, scores }: HeldOut) => bestOf(scores, labelCount) === own;
  return {
    confidence: fitJudgement([
      ...fitting.map((each) => evidence(standing(each), isRight(each), 1)),
      ...share(nonsense, NONSENSE_EXPECTED * fitting.length),
      ...share(foreign, STRANGERS_EXPECTED * fitting.length),
    ]),
    scope: fitJudgement([
      ...fitting.map((each) => evidence(standing(each), true, 1)),
      ...share(foreign, (shown.length > 0 ? SHOWN : IMAGINED) * fitting.length),
    ]),
  };
}

const evidence = (standing: Standing, holds: boolean, weight: number): Evidence => ({ standing, holds, weight });

/** Together they weigh so much, however many they are. */
const share = (standings: readonly Standing[], weight: number): readonly Evidence[] =>
  standings.map((standing) => evidence(standing, false, weight / standings.length));

const forgotten = (fitting: readonly HeldOut[], labelCount: number): readonly Standing[] =>
  labelCount < 2 ? [] : fitting.map(({ own, scores }) => bestStanding(scores, labelCount, own));
