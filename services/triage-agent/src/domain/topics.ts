import type { Classification, Guess } from '@baton/classifier';
import type { ParkedTopic } from '@baton/contracts';
import { clausesOf } from './clauses.ts';
import { isSmalltalk, isSure } from './guess.ts';

/** What a message is about: one thing now, others later. */
export interface Topics {
  readonly guess: Guess;
  readonly parked: readonly ParkedTopic[];
}

/** Fewer words are not believed to be a topic of their own. */
const wordsMin = 3;
const detailMax = 500;

/** Two topics are two only where each is sure and different people see to them; else the message is taken as a whole. */
export const topicsOf = (text: string, classify: (text: string) => Classification, confidenceMin: number): Topics => {
  const clauses = clausesOf(text);
  const sure = clauses
    .filter((clause) => clause.split(' ').length >= wordsMin)
    .map((clause) => ({ clause, ...classify(clause) }))
    .filter((each) => isSure(each, confidenceMin) && !isSmalltalk(each.label));
  const [first, ...further] = sure.filter(({ label }, at) => sure.findIndex((each) => isSameOwner(each, label)) === at);
  if (first && further.length > 0) return { guess: first, parked: further.map(parkedTopic) };
  const whole = classify(clauses.join(' ') || text);
  const isClear = isSure(whole, confidenceMin) && !isSmalltalk(whole.label);
  return { guess: isClear || !first ? whole : first, parked: [] };
};

/** Who sees to an intent is told by the first part of its name. */
const isSameOwner = ({ label }: Guess, other: string): boolean => label.split('.')[0] === other.split('.')[0];

const parkedTopic = ({ label, clause }: Guess & { clause: string }): ParkedTopic => ({
  intent: label,
  detail: clause.slice(0, detailMax),
});
