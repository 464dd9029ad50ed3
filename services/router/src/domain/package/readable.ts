import type { Customer, MemoryEntry } from '@baton/contracts';

/** A card's `reads` lists paths such as `customer.name` or `memory.billing`; a path opens everything below it. */
type Reads = readonly string[];

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
