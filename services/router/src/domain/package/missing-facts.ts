import {
  type AgentCard,
  type ContextPackage,
  type Fact,
  lackingFacts,
  lackingParts,
  type Trigger,
} from '@baton/contracts';

/** What a receiver needs for this transition and the package lacks, by name. A person is never kept waiting for facts. */
export const missingFacts = (contents: ContextPackage, trigger: Trigger, card: AgentCard): readonly string[] => {
  if (card.kind === 'human') return [];
  return [...lackingParts(trigger, contents), ...unknownFacts(contents, trigger, card)];
};

/** Facts of a receiver's card that the package lacks, profile included. */
export const unknownFacts = (contents: ContextPackage, trigger: Trigger, { needs }: AgentCard): readonly string[] =>
  lackingFacts(needs, trigger, [...profileFacts(contents), ...(contents.facts ?? [])]);

/** As receivers read them: `customer.name`, `customer.tier`. */
const profileFacts = ({ customer: { attributes, ...profile } = { id: '' } }: ContextPackage): readonly Fact[] =>
  Object.entries({ ...attributes, ...profile }).map(([field, value]) => {
    return { name: `customer.${field}`, value, provenance: 'system', source: 'profile' };
  });

/** What nobody could tell a person is named as open: they see at once what to ask. */
export const withUnknown = (contents: ContextPackage, names: readonly string[]): ContextPackage => {
  const { openQuestions = [] } = contents;
  const unasked = names.filter((name) => !openQuestions.includes(name));
  return unasked.length === 0
    ? contents
    : { ...contents, openQuestions: [...openQuestions, ...unasked].slice(-openMax) };
};

const openMax = 50;
