import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
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

export const writeHistory = (path: string, observation: Observation): void => {
  const file = openSync(path, 'w');
  try {
    for (const line of linesOf(observation)) writeSync(file, `${JSON.stringify(line)}\n`);
  } finally {
    closeSync(file);
  }
};

/** One after another: all of a long run are more than one text may be. */
function* linesOf({ journal, records, views, polls, effects, offsets }: Observation): Generator<[string, unknown]> {
  for (const entry of journal) yield ['journal', entry];
  for (const record of records) yield ['record', kept(record)];
  for (const name of viewNames) for (const row of views[name]) yield [name, row];
  for (const poll of polls) yield ['poll', poll];
  for (const effect of effects) yield ['effect', effect];
  for (const offset of offsets) yield ['offset', offset];
}

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
