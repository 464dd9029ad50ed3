import type { ConsumedRecord, TopicPartition } from '../driver.ts';
import { type FetchBudget, recordsOf } from '../records/batch.decoder.ts';
import { consumedRecord } from '../records/consumed.record.ts';
import type { DecodedRecord } from '../records/record.decoder.ts';

/** What a fetch found in one partition from `position` on. */
export interface Found {
  records: ConsumedRecord[];
  /** Where the next fetch begins: markers of transactions and what compaction removed are passed over. */
  next: bigint;
}

/** A broker answers whole batches: what lies before `position` was handed out before. */
export async function foundIn(
  place: TopicPartition,
  batches: Buffer,
  position: bigint,
  budget: FetchBudget,
): Promise<Found> {
  const decoded = await recordsOf(batches, budget);
  const records = decoded.filter(({ isControlRecord, offset }) => !isControlRecord && BigInt(offset) >= position);
  const read = budget.isSpent ? afterLast(decoded) : endOf(batches);
  return { records: records.map((record) => consumedRecord(place, record)), next: read > position ? read : position };
}

const afterLast = (decoded: readonly DecodedRecord[]): bigint => BigInt(decoded.at(-1)?.offset ?? -1) + 1n;

const HEAD = 12;
const DELTA_AT = 23;

/** The offset after the last whole batch: its head tells it, also of records that are gone. */
function endOf(batches: Buffer): bigint {
  let end = 0n;
  for (let at = 0; at + DELTA_AT + 4 <= batches.length; ) {
    const next = at + HEAD + batches.readInt32BE(at + HEAD - 4);
    if (next <= at + HEAD || next > batches.length) break;
    end = batches.readBigInt64BE(at) + BigInt(batches.readInt32BE(at + DELTA_AT)) + 1n;
    at = next;
  }
  return end;
}
