import type { OpenTask } from './task-group.ts';

/** What of its budget a task has used up with all that it is made of. */
export const overspent = ({ budget = {}, spent = {} }: OpenTask): 'tokens' | 'ms' | 'cost' | undefined => {
  if (isOver(spent.tokens, budget.tokens)) return 'tokens';
  if (isOver(spent.ms, budget.ms)) return 'ms';
  const isComparable = spent.cost?.currency === budget.cost?.currency;
  return isComparable && isOver(spent.cost?.minorUnits, budget.cost?.minorUnits) ? 'cost' : undefined;
};

const isOver = (spent = 0, most?: number): boolean => most !== undefined && spent > most;
