import type { JournalEntry, Observation, OwnerRow } from '../observation.ts';
import { readOffsets, readRecords } from './records.reader.ts';
import { type Databases, readEffects, readViews } from './views.reader.ts';

export interface Sources {
  /** host:port */
  readonly brokers: readonly string[];
  /** The consumer groups of the services, by their names. */
  readonly groups: readonly string[];
  readonly databases: Databases;
}

/** What instances say of themselves every second: no conversation's business, and never at rest. */
const restless = 'agent.heartbeat.v1';

/** Everything there is to see of a system that has come to rest, and what was seen and done before. */
export async function observe(
  { brokers, groups, databases }: Sources,
  journal: readonly JournalEntry[],
  polls: readonly (readonly OwnerRow[])[] = [],
): Promise<Observation> {
  const offsets = (await readOffsets(brokers, groups)).filter(({ topic }) => topic !== restless);
  const records = (await readRecords(brokers)).filter(({ topic }) => topic !== restless);
  return { journal, records, views: await readViews(databases), polls, effects: await readEffects(databases), offsets };
}
