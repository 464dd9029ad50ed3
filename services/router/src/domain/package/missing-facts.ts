import type { AgentCard, ContextPackage } from '@baton/contracts';

/** Names of the facts a receiver needs and the package lacks. A person is never kept waiting for facts. */
export const missingFacts = (contents: ContextPackage, { kind, needs }: AgentCard): readonly string[] => {
  if (kind === 'human') return [];
  const known = new Set(contents.facts?.map(({ name }) => name));
  return needs.facts.filter((name) => !known.has(name));
};
