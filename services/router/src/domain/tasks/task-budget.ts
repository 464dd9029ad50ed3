import type { Usage } from '@baton/contracts';
import type { OpenTask } from './task-group.ts';

/** Both together. Money adds up in one currency, that of the first. */
export const added = (one: Usage = {}, other: Usage): Usage => {
  const cost = one.cost ?? other.cost;
  const isSame = one.cost && other.cost && one.cost.currency === other.cost.currency;
  return {
    tokens: (one.tokens ?? 0) + (other.tokens ?? 0),
    ms: (one.ms ?? 0) + (other.ms ?? 0),
    ...(cost && { cost: isSame ? sum(cost, other) : cost }),
  };
};

const sum = (cost: NonNullable<Usage['cost']>, { cost: more }: Usage): NonNullable<Usage['cost']> => ({
  ...cost,
  minorUnits: cost.minorUnits + Math.max(more?.minorUnits ?? 0, 0),
});

/** What of its budget a task has used up with all that it is made of. */
export const overspent = ({ budget = {}, spent = {} }: OpenTask): 'tokens' | 'ms' | 'cost' | undefined => {
  if (isOver(spent.tokens, budget.tokens)) return 'tokens';
  if (isOver(spent.ms, budget.ms)) return 'ms';
  const isComparable = spent.cost?.currency === budget.cost?.currency;
  return isComparable && isOver(spent.cost?.minorUnits, budget.cost?.minorUnits) ? 'cost' : undefined;
};

const isOver = (spent = 0, most?: number): boolean => most !== undefined && spent > most;
