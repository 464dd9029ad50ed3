import { AsyncLocalStorage } from 'node:async_hooks';
import type { Usage } from '@baton/contracts';

const spending = new AsyncLocalStorage<{ tokens: number }>();

/** A model took so many tokens: for whatever turn or task asked it. */
export const spend = (tokens: number): void => {
  const spent = spending.getStore();
  if (spent) spent.tokens += tokens;
};

/** Does the work, and knows at any time what it has taken of models so far. */
export function counting<T>(work: (spent: () => Usage) => Promise<T>): Promise<T> {
  const spent = { tokens: 0 };
  return spending.run(spent, () => work(() => (spent.tokens > 0 ? { tokens: spent.tokens } : {})));
}
