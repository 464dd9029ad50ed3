/**
 * How a label stands for a text: its score, and its lead over the best other label, over nonsense, and over what is known to fit
 * nothing. The last is 1, for what holds whatever the rest.
 */
export type Standing = readonly [score: number, lead: number, overNonsense: number, overStrangers: number, offset: 1];

/** Classes are the labels, then nonsense, then strangers, if examples of such were given. */
export function standingOf(scores: Float64Array, at: number, rival: number, labelCount: number): Standing {
  const score = scores[at] as number;
  const overNonsense = score - (scores[labelCount] as number);
  const strangers = scores[labelCount + 1];
  const lead = rival < 0 ? overNonsense : score - (scores[rival] as number);
  return [score, lead, overNonsense, strangers === undefined ? 0 : score - strangers, 1];
}

/** The best of the labels, but for two that do not count; -1 where there is none. Of equals the first. */
export function bestOf(scores: Float64Array, labelCount: number, except = -1, exceptToo = -1): number {
  let best = -1;
  for (let at = 0; at < labelCount; at += 1) {
    if (at === except || at === exceptToo) continue;
    if (best < 0 || (scores[at] as number) > (scores[best] as number)) best = at;
  }
  return best;
}

/** How the best label stands; or the best but for one that is forgotten, as if nobody had ever given examples of it. */
export function bestStanding(scores: Float64Array, labelCount: number, forgotten = -1): Standing {
  const best = bestOf(scores, labelCount, forgotten);
  return standingOf(scores, best, bestOf(scores, labelCount, forgotten, best), labelCount);
}
