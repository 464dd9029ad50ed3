import type { AgentCard, Customer, Fact, MemoryEntry } from '@baton/contracts';

/** Paths such as `customer.name` or `memory.billing`; a path opens everything below it. */
type Reads = readonly string[];

/** What a card lists; what it needs it may read, too. */
export const readsOf = ({ reads, needs }: AgentCard): Reads => [...reads, ...needs.facts];

const mayRead = (reads: Reads, path: string): boolean =>
  reads.some((open) => path === open || path.startsWith(`${open}.`));

/** The customer as an agent may see them: who they are and their language always, the rest as its card lists it. */
export const readableCustomer = ({ id, language, name, attributes }: Customer, reads: Reads): Customer => {
  const kept = Object.entries(attributes ?? {}).filter(([field]) => mayRead(reads, `customer.attributes.${field}`));
  return {
    id,
    ...(language && { language }),
    ...(name && mayRead(reads, 'customer.name') && { name }),
    ...(kept.length > 0 && { attributes: Object.fromEntries(kept) }),
  };
};

/** The memory entries an agent may see. */
export const readableMemory = (memory: readonly MemoryEntry[], reads: Reads): MemoryEntry[] =>
  memory.filter(({ key }) => mayRead(reads, `memory.${key}`));

const ofProfile = 'customer.';

/** Facts about the case are for everybody who has it; those about the customer only for who may read them in the profile. */
export const readableFacts = (facts: readonly Fact[], reads: Reads): Fact[] =>
  facts.filter(({ name }) => {
    if (!name.startsWith(ofProfile) || name === 'customer.id') return true;
    return mayRead(reads, name) || mayRead(reads, `customer.attributes.${name.slice(ofProfile.length)}`);
  });
