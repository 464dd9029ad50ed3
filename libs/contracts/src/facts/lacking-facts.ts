import type { CardNeeds } from '../events/agent-card.contract.ts';
import type { Fact } from '../parts/package-parts.ts';
import type { Trigger } from '../vocabulary.ts';
import { type Schema, violatedProperties } from './schema-check.ts';

/**
 * Names of the facts that an agent needs for a handoff with this trigger and does not get, or not in a form it can use: by
 * the names on its card, by its schema, and by its schema for the transition. Router and receivers ask alike.
 */
export const lackingFacts = (needs: CardNeeds, trigger: Trigger, facts: readonly Fact[]): readonly string[] => {
  const known = new Set(facts.map(({ name }) => name));
  const named = needs.facts.filter((name) => !known.has(name));
  const schemas = [needs.schema, needs.transitions?.[trigger] as Schema | undefined].filter(Boolean) as Schema[];
  if (schemas.length === 0) return named;
  const values = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  return [...new Set([...named, ...schemas.flatMap((schema) => violatedProperties(schema, values))])];
};
