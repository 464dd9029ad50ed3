import type { ConsumedRecord } from '../driver/driver.ts';
import { lanesOf } from './lanes.ts';

/** At most `count` sequences of about equal length, each in the order of the log; all records of a key are in one of them. */
export function strandsOf(records: readonly ConsumedRecord[], count: number): ConsumedRecord[][] {
  const strandOf = new Map<ConsumedRecord, ConsumedRecord[]>();
  const strands: Strand[] = Array.from({ length: count }, () => ({ planned: 0, records: [] }));
  for (const lane of lanesOf(records)) {
    const strand = strands.reduce((least, next) => (next.planned < least.planned ? next : least));
    strand.planned += lane.length;
    for (const record of lane) strandOf.set(record, strand.records);
  }
  for (const record of records) strandOf.get(record)?.push(record);
  return strands.map((strand) => strand.records).filter(({ length }) => length > 0);
}

interface Strand {
  /** Records of the lanes it has got. */
  planned: number;
  records: ConsumedRecord[];
}
