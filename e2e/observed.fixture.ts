import { isInboxTopic, topics } from '@baton/contracts';
import { brokers } from '@baton/testing';
import type { JournalEntry, Observation } from '../chaos/checker/observation.ts';
import { observe } from '../chaos/checker/read/observe.ts';
import { type Databases, readOwners } from '../chaos/checker/read/views.reader.ts';

/** What the checker may look at of a system under test. @param groups of its services */
export async function observed(
  databases: Databases,
  groups: readonly string[],
  journal: readonly JournalEntry[],
): Promise<Observation> {
  const polls = [await readOwners(databases)];
  const seen = await observe({ brokers: brokers(), groups, databases }, journal, polls);
  return { ...seen, records: seen.records.filter(({ topic }) => isOurs(topic, groups)) };
}

const known = new Set(topics.map(({ name }) => name));

/** The broker of a run is shared: what other tests leave on it is nobody's fault here. */
const isOurs = (topic: string, groups: readonly string[]): boolean =>
  known.has(topic) || isInboxTopic(topic) || groups.some((group) => topic.startsWith(`${group}.`));
