import type { HeldOut } from '../learning/committee.ts';
import { type Evidence, fitJudgement, type Judgement } from './logistic.ts';
import { bestOf, bestStanding, type Standing } from './standing.ts';

/** `confidence`: that a label is right. `scope`: that a text fits any label at all. */
export type Judge = { readonly confidence: Judgement; readonly scope: Judgement };

/** Beside so many messages that fit a label, so many that fit none are expected where examples show what they are like. */
const STRANGERS_EXPECTED = 0.1;
const NONSENSE_EXPECTED = 0.02;
/** What is worse: to answer a stranger as if they fitted, or to refuse a customer? From half on it is refused. */
const STRANGERS_WEIGHT = 0.6;

export function fitJudge(heldOut: readonly HeldOut[], labelCount: number): Judge {
  const kinds = [[], [], []] as [HeldOut[], HeldOut[], HeldOut[]];
  for (const each of heldOut) kinds[kindOf(each, labelCount)].push(each);
  const [fitting, nonsense, strangers] = kinds;
  const standing = ({ scores }: HeldOut) => bestStanding(scores, labelCount);
  const right = fitting.map(({ own, scores }) =>
    evidence(standing({ own, scores }), bestOf(scores, labelCount) === own, 1),
  );
  const foreign = strangers.length > 0 ? strangers.map(standing) : forgotten(fitting, labelCount);
  return {
    confidence: fitJudgement([
      ...right,
      ...share(nonsense.map(standing), NONSENSE_EXPECTED * fitting.length),
      ...share(strangers.map(standing), STRANGERS_EXPECTED * fitting.length),
    ]),
    scope: fitJudgement([
      ...fitting.map((each) => evidence(standing(each), true, 1)),
      ...share(foreign, STRANGERS_WEIGHT * fitting.length),
    ]),
  };
}

const kindOf = ({ own }: HeldOut, labelCount: number): 0 | 1 | 2 => (own < labelCount ? 0 : own === labelCount ? 1 : 2);

const evidence = (standing: Standing, holds: boolean, weight: number): Evidence => ({ standing, holds, weight });

/** Together they weigh so much, however many they are. */
const share = (standings: readonly Standing[], weight: number): readonly Evidence[] =>
  standings.map((standing) => evidence(standing, false, weight / standings.length));

/** Where nobody says what fits nothing, it is taken to look as a text does whose label is forgotten. */
const forgotten = (fitting: readonly HeldOut[], labelCount: number): readonly Standing[] =>
  labelCount < 2 ? [] : fitting.map(({ own, scores }) => bestStanding(scores, labelCount, own));
