import type { Outcome } from './campaign.ts';
import { tableOf } from './measures/figures.table.ts';

/** Each violation, the figures as a table, and everything in one line of JSON. */
export const textOf = ({ told, verdict, figures, exits, seen }: Outcome): string => {
  const { violations, provesNothing, ...counted } = verdict;
  return [
    ...violations.map(({ invariant, what, where }) => `${invariant}  ${what}  ${where}`),
    tableOf(figures),
    ...Object.entries(told.givenUp).map(([what, n]) => `${n} waited in vain: ${what}`),
    ...(provesNothing ? [`No verdict: ${provesNothing}.`] : []),
    JSON.stringify({
      ...counted,
      violations: violations.length,
      provesNothing,
      exits,
      attempted: attemptedIn(seen),
      conversations: told,
      figures,
    }),
  ].join('\n');
};

/** How many operations of each kind. */
const attemptedIn = ({ journal }: Outcome['seen']): Record<string, number> => {
  const invoked = journal.flatMap((entry) => (entry.type === 'invoke' ? entry.f : []));
  return Object.fromEntries([...new Set(invoked)].map((f) => [f, invoked.filter((one) => one === f).length]));
};
