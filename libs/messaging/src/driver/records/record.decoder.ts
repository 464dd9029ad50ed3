import { RefusedInput } from '@baton/contracts';
import type { ConsumedRecord, HeaderValue } from '../driver.ts';
import { ByteReader } from './byte-reader.ts';

/** More headers than anybody sends; whoever reads events takes far fewer. Here they bound the time one record takes. */
const MOST_HEADERS = 8_192;

const NOTHING = Buffer.alloc(0);

/** Of all records of a batch together: a header of two bytes, which compress to nothing, is a hundred in memory. */
export const MOST_HEADERS_OF_BATCH = 200_000;

/** The headers of a batch, as far as it has been read. */
export class HeaderAllowance {
  taken = 0;

  /** @throws RefusedInput `too_large` */
  take(count: number): void {
    this.taken += count;
    if (this.taken > MOST_HEADERS_OF_BATCH) {
      throw new RefusedInput('too_large', `more than ${MOST_HEADERS_OF_BATCH} headers in one batch`);
    }
  }
}

/** What the records of a batch have in common; kafkajs goes on with these names. */
export interface BatchContext {
  firstOffset: bigint;
  firstTimestamp: bigint;
  /** Set by the broker, for all records of the batch. */
  appendedAt?: bigint;
  producerId: string;
  inTransaction: boolean;
  isControlBatch: boolean;
}

/** A record, in the names kafkajs goes on with. */
export interface DecodedRecord extends Pick<ConsumedRecord, 'offset' | 'key' | 'value' | 'headers' | 'unread'> {
  timestamp: string;
  isControlRecord: boolean;
  batchContext: BatchContext;
}

/** @throws RefusedInput `not_json` if these bytes are no record; `too_large` if its batch has too many headers */
export function decodeRecord(bytes: Buffer, batchContext: BatchContext, allowance: HeaderAllowance): DecodedRecord {
  const reader = new ByteReader(bytes);
  reader.int8();
  const sentAt = Number(batchContext.firstTimestamp) + reader.varlong();
  const offset = String(batchContext.firstOffset + BigInt(reader.varint()));
  const key = reader.bytes(reader.varint());
  const value = reader.bytes(reader.varint());
  const timestamp = String(batchContext.appendedAt ?? sentAt);
  return {
    ...{ offset, key, value, timestamp, isControlRecord: batchContext.isControlBatch, batchContext },
    ...headersOf(reader, offset, allowance),
  };
}

function headersOf(
  reader: ByteReader,
  firstOffset: string,
  allowance: HeaderAllowance,
): Pick<DecodedRecord, 'headers' | 'unread'> {
  const count = Math.max(reader.varint(), 0);
  if (count > MOST_HEADERS) {
    return { headers: {}, unread: { refusal: new RefusedInput('bad_headers', `${count} headers`), firstOffset } };
  }
  allowance.take(count);
  return { headers: folded(reader, count) };
}

/** One value for a name that comes once, a list for one that comes more often; null is as good as empty, and cannot be sent on. */
function folded(reader: ByteReader, count: number): Record<string, HeaderValue> {
  const byName = new Map<string, HeaderValue>();
  for (let n = 0; n < count; n += 1) {
    const name = reader.text(reader.varint());
    const value = reader.bytes(reader.varint()) ?? NOTHING;
    const before = byName.get(name);
    if (Array.isArray(before)) before.push(value);
    else byName.set(name, before ? [before, value] : value);
  }
  return Object.fromEntries(byName);
}
