import type { AgentCard } from '@baton/contracts';
import type { ExamplesByIntent } from './additions.ts';

/** What agents say customers write to them, by intent. */
export const examplesOnCards = (cards: readonly Pick<AgentCard, 'intents'>[]): ExamplesByIntent =>
  allExamples(...cards.flatMap(({ intents }) => intents.map(({ name, examples }) => ({ [name]: examples }))));

/** Of several who say what customers write, by intent. */
export const allExamples = (...sources: readonly ExamplesByIntent[]): ExamplesByIntent => {
  const byIntent = new Map<string, readonly string[]>();
  for (const [intent, examples] of sources.flatMap((source) => Object.entries(source)))
    byIntent.set(intent, [...(byIntent.get(intent) ?? []), ...examples]);
  return Object.fromEntries(byIntent);
};
