import type { ContextPackage, Fact } from '@baton/contracts';

/**
 * With what the receiver needs, the sender has not got, and the conversation was handed over with before: the sender may be new
 * to it, or again.
 */
export const withKnown = (
  supplied: ContextPackage,
  missing: readonly string[],
  known: ContextPackage | undefined,
): ContextPackage => {
  const { facts = [] } = supplied;
  const found = (known?.facts ?? []).filter((fact) => missing.includes(fact.name) && !isIn(facts, fact));
  return found.length > 0 ? { ...supplied, facts: [...facts, ...found] } : supplied;
};

/** What the sender says of it stands, also in a form that the receiver cannot use. */
const isIn = (facts: readonly Fact[], { name }: Fact): boolean => facts.some((fact) => fact.name === name);
