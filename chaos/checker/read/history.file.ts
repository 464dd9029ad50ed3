import { readFileSync, writeFileSync } from 'node:fs';
import type { JournalEntry, Observation, RawRecord, Views } from '../observation.ts';

/** An observation as JSON lines, each `[what, value]`: compact, and a change of one record is a change of one line. */
export const readHistory = (path: string): Observation => {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as [string, unknown]);
  const of = <T>(what: string): T[] => parsed.filter(([name]) => name === what).map(([, value]) => value as T);
  const views = Object.fromEntries(viewNames.map((name) => [name, of(name)])) as unknown as Views;
  return {
    journal: of('journal'),
    records: of<KeptRecord>('record').map(recordOf),
    views,
    polls: of('poll'),
    effects: of('effect'),
    offsets: of('offset'),
  };
};

export const writeHistory = (path: string, { journal, records, views, polls, effects, offsets }: Observation): void => {
  const lines = [
    ...journal.map((entry) => ['journal', entry]),
    ...records.map((record) => ['record', kept(record)]),
    ...viewNames.flatMap((name) => views[name].map((row) => [name, row])),
    ...polls.map((poll) => ['poll', poll]),
    ...effects.map((effect) => ['effect', effect]),
    ...offsets.map((offset) => ['offset', offset]),
  ];
  writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
};

/** A driver writes its journal alone, one entry a line. */
export const readJournal = (path: string): JournalEntry[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalEntry);

const viewNames = ['v_conversation_owner', 'v_handoff', 'v_transcript', 'v_audit', 'v_item'] as const;

type KeptRecord = Omit<RawRecord, 'key' | 'value'> & { readonly key: Kept; readonly value: Kept };
/** Text where the bytes are text, else base64. */
type Kept = string | { readonly base64: string } | null;

const kept = (record: RawRecord): KeptRecord => ({ ...record, key: keptOf(record.key), value: keptOf(record.value) });
const recordOf = (record: KeptRecord): RawRecord => ({
  ...record,
  key: bytesOf(record.key),
  value: bytesOf(record.value),
});

const keptOf = (bytes: Buffer | null): Kept => {
  const text = bytes?.toString();
  if (!bytes || text === undefined) return null;
  return Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString('base64') };
};

const bytesOf = (value: Kept): Buffer | null => {
  if (value === null) return null;
  return typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.base64, 'base64');
};
