import type { Course, Estimate } from './backtest-report.ts';
import { meanOf } from './courses.ts';
import type { Replayed } from './replayed.ts';

/**
 * What would follow if the moved decisions were followed by what followed, on average, where recorded ones went to the same
 * target. A decision is judged by itself: what the new owner would have done next nobody knows.
 */
export const estimateOf = (replayed: readonly Replayed[], courses: ReadonlyMap<string, Course>): Estimate => {
  const own = (one: Replayed): Course => courses.get(one.recorded.decisionId) ?? meanOf([]);
  const byTarget = Map.groupBy(replayed, ({ wentTo }) => wentTo);
  const means = new Map([...byTarget].map(([target, those]) => [target, meanOf(those.map(own))]));
  const moved = (one: Replayed): boolean => one.before.target !== one.after.target;
  const known = (one: Replayed): Course | undefined => means.get(one.after.target);
  const expected = (one: Replayed): Course => (moved(one) ? (known(one) ?? asItWas(one, own(one))) : own(one));
  return {
    before: meanOf(replayed.map(own)),
    after: meanOf(replayed.map(expected)),
    unknown: replayed.filter((one) => moved(one) && !known(one)).length,
  };
};

/** But for what is known: who goes to a person gets to one. */
const asItWas = ({ decision: { outcome } }: Replayed, own: Course): Course =>
  outcome === 'human' ? { ...own, personShare: 1 } : own;
