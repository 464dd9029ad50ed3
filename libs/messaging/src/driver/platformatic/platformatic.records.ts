import { IS_CONTROL, type KafkaRecord, type RecordsBatch } from '@platformatic/kafka';
import type { ConsumedRecord, HeaderValue, TopicPartition } from '../driver.ts';

/** What a fetch found in one partition from `position` on. */
export interface Found {
  records: ConsumedRecord[];
  /** Where the next fetch begins: markers of transactions and what compaction removed are passed over. */
  next: bigint;
}

/** A broker answers whole batches: what lies before `position` was handed out before. */
export function foundIn(place: TopicPartition, batches: readonly RecordsBatch[], position: bigint): Found {
  const records: ConsumedRecord[] = [];
  let next = position;
  for (const batch of batches) {
    if (!(batch.attributes & IS_CONTROL)) {
      for (const record of batch.records) {
        const offset = batch.firstOffset + BigInt(record.offsetDelta);
        if (offset >= position) records.push(toRecord(place, batch, record, offset));
      }
    }
    const after = batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n;
    if (after > next) next = after;
  }
  return { records, next };
}

const TIME_OF_APPEND = 1 << 3;

function toRecord(place: TopicPartition, batch: RecordsBatch, record: KafkaRecord, offset: bigint): ConsumedRecord {
  const time = batch.attributes & TIME_OF_APPEND ? batch.maxTimestamp : batch.firstTimestamp + record.timestampDelta;
  return {
    topic: place.topic,
    partition: place.partition,
    offset: String(offset),
    timestamp: new Date(Number(time)),
    key: record.key,
    value: record.value,
    headers: headersOf(record.headers),
  };
}

/** One value for a name that comes once, a list for one that comes more often. */
function headersOf(pairs: KafkaRecord['headers']): Record<string, HeaderValue> {
  const byName = new Map<string, HeaderValue>();
  for (const [name, value] of pairs) {
    const text = String(name);
    const one = value as Buffer;
    const before = byName.get(text);
    if (Array.isArray(before)) before.push(one);
    else byName.set(text, byName.has(text) ? [before as Buffer, one] : one);
  }
  return Object.fromEntries(byName);
}
