import type { Outcome } from './campaign.ts';
import { tableOf } from './measures/figures.table.ts';

/** Each violation, the figures as a table, and everything in one line of JSON. */
export const textOf = ({ told, verdict, figures, exits }: Outcome): string => {
  const { violations, provesNothing, ...counted } = verdict;
  return [
    ...violations.map(({ invariant, what, where }) => `${invariant}  ${what}  ${where}`),
    tableOf(figures),
    ...Object.entries(told.givenUp).map(([what, n]) => `${n} waited in vain: ${what}`),
    ...(provesNothing ? [`No verdict: ${provesNothing}.`] : []),
    JSON.stringify({ ...counted, violations: violations.length, provesNothing, exits, conversations: told, figures }),
  ].join('\n');
};
