import type { Tried } from '../conversation.ts';
import { found, type Rule, type Said } from '../violation.ts';
import { anyOf, clausesOf, negation, plain, sentencesOf } from '../words/plain.ts';
import { type StepKind, stepKinds } from '../words/step-kinds.ts';

/** A step that was tried and did not help is not proposed again, nor is it asked whether it was taken. */
export const repeatsStep: Rule = (said) => {
  const taken = triedBefore(said).filter(({ outcome }) => !helped.test(plain(outcome)));
  const once = [...new Map(taken.map((each) => [kindOf(each)?.kind ?? each.step, each])).values()];
  return once.flatMap((each) => {
    const words = proposing(said.line.text, each);
    if (words === undefined) return [];
    return [found('repeats a step', said, `proposes again what was tried`, words, `${each.step}: ${each.outcome}`)];
  });
};

/** By the package, and by what this owner noted itself up to these words. */
const triedBefore = ({ holding, before, line }: Said): Tried[] => [
  ...(holding?.tried ?? []),
  ...[...before, line].filter(({ epoch }) => epoch === line.epoch).flatMap(({ tried }) => tried ?? []),
];

const helped =
  /^(?:it |es |ca |cela )?(?:worked|works|helped|solved|fixed|hat geholfen|geholfen|funktioniert|funciono|ha funcionado|a marche|fonctionne)\b/;

export const kindOf = ({ step }: Pick<Tried, 'step'>): StepKind | undefined =>
  stepKinds.find(({ named }) => named.test(plain(step)));

/** The words of a text that have the customer take a step, if there are any. */
export function proposing(text: string, tried: Pick<Tried, 'step'>): string | undefined {
  const kind = kindOf(tried);
  if (kind === undefined) return clausesOf(text).find((clause) => urges(plain(clause), tried.step));
  const asks = sentencesOf(text).find((sentence) => kind.asked?.test(plain(sentence)));
  return asks ?? clausesOf(text).find((clause) => tells(plain(clause), kind));
}

const tells = (clause: string, { proposed }: StepKind): boolean => proposed.test(clause) && !isSpared(clause);

const isSpared = (clause: string): boolean =>
  negation.test(clause) || /\bno (?:lo |la |hace |es |tiene |debe )?\w+/.test(clause);

const LETTERS = 4;

/** A step of no known kind: told in the words in which it was noted. */
function urges(clause: string, step: string): boolean {
  const words = plain(step).match(/\p{L}{4,}/gu) ?? [];
  const stems = words.filter((word) => !small.test(word)).map((word) => word.slice(0, LETTERS));
  const isTold = stems.length > 1 && stems.every((stem) => clause.includes(stem));
  return isTold && urging.test(clause) && !isSpared(clause);
}

const small =
  /^(?:with|from|your|that|this|into|under|eine[nrsm]?|oder|nach|dass|para|desde|este|esta|dans|avec|pour|votre)$/;
const urging = anyOf(
  "(?:please|try|could you|can you|let us|let's|you (?:can|could|should)|have you)\\b",
  '(?:bitte|versuchen|probieren|konnten sie|konnen sie|haben sie)\\b',
  '(?:por favor|pruebe|intente|puede|podria|ha)\\b',
  "(?:essayez|veuillez|pouvez-vous|pourriez-vous|avez-vous|s'il vous plait)",
);
