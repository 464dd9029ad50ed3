import { brokers, type System } from '@baton/testing';
import type { JournalEntry, Observation } from '../chaos/checker/observation.ts';
import { observe } from '../chaos/checker/read/observe.ts';
import { readOwners } from '../chaos/checker/read/views.reader.ts';

/** What the checker may look at of a system under test, under the role that owns its databases. */
export async function observed(
  system: System,
  groups: readonly string[],
  journal: readonly JournalEntry[],
): Promise<Observation> {
  const databases = {
    router: system.databaseUrl('router'),
    humanQueue: system.databaseUrl('human-queue'),
    billingAgent: system.databaseUrl('billing-agent'),
  };
  const polls = [await readOwners(databases)];
  return observe({ brokers: brokers(), groups, databases }, journal, polls);
}
