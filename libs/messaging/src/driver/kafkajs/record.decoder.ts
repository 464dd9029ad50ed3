import { RefusedInput } from '@baton/contracts';
import { groupBy } from '../../group-by.ts';
import type { ConsumedRecord, HeaderValue } from '../driver.ts';
import { ByteReader } from './byte-reader.ts';

/** More headers than anybody sends; a codec above us takes far fewer. Here they bound the time one record takes. */
const MOST_HEADERS = 32_768;

/** What the records of a batch have in common; kafkajs reads the names it knows. */
export interface BatchContext {
  firstOffset: bigint;
  firstTimestamp: bigint;
  /** Set by the broker, for all records of the batch. */
  appendedAt?: bigint;
  producerId: string;
  inTransaction: boolean;
  isControlBatch: boolean;
}

/** A record as kafkajs hands it on. */
export interface DecodedRecord extends Pick<ConsumedRecord, 'offset' | 'key' | 'value' | 'headers' | 'unread'> {
  timestamp: string;
  isControlRecord: boolean;
  batchContext: BatchContext;
}

/** @throws RefusedInput `not_json` if these bytes are no record */
export function decodeRecord(bytes: Buffer, batchContext: BatchContext): DecodedRecord {
  const reader = new ByteReader(bytes);
  reader.int8();
  const sentAt = Number(batchContext.firstTimestamp) + reader.varlong();
  const offset = String(batchContext.firstOffset + BigInt(reader.varint()));
  const key = reader.bytes(reader.varint());
  const value = reader.bytes(reader.varint());
  const timestamp = String(batchContext.appendedAt ?? sentAt);
  return {
    ...{ offset, key, value, timestamp, isControlRecord: batchContext.isControlBatch, batchContext },
    ...headersOf(reader, offset),
  };
}

function headersOf(reader: ByteReader, firstOffset: string): Pick<DecodedRecord, 'headers' | 'unread'> {
  const count = Math.max(reader.varint(), 0);
  if (count <= MOST_HEADERS) return { headers: folded(reader, count) };
  const refusal = new RefusedInput('bad_headers', `${count} headers`);
  return { headers: {}, unread: { refusal, firstOffset } };
}

/** One value for a name that comes once, a list for one that comes more often. */
function folded(reader: ByteReader, count: number): Record<string, HeaderValue> {
  const headers = Array.from({ length: count }, () => ({
    name: reader.text(reader.varint()),
    value: reader.bytes(reader.varint()) as Buffer,
  }));
  const byName = groupBy(headers, ({ name }) => name);
  const values = (same: typeof headers) => same.map(({ value }) => value);
  return Object.fromEntries(
    [...byName].map(([name, same]) => [name, same.length > 1 ? values(same) : (same[0]?.value as Buffer)]),
  );
}
