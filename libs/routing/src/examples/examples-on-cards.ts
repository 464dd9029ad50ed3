import type { AgentCard } from '@baton/contracts';
import type { ExamplesByIntent } from './additions.ts';

/** What agents say customers write to them, by intent. */
export const examplesOnCards = (cards: readonly Pick<AgentCard, 'intents'>[]): ExamplesByIntent => {
  const byIntent = new Map<string, readonly string[]>();
  for (const { name, examples } of cards.flatMap(({ intents }) => intents))
    byIntent.set(name, [...(byIntent.get(name) ?? []), ...examples]);
  return Object.fromEntries(byIntent);
};
