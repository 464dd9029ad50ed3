import { createHash } from 'node:crypto';
import { deadLetterTopic } from '@baton/contracts';
import type { ConsumedRecord, HeaderValue, ProducedRecord } from '../driver/driver.ts';
import type { DeadLetterReason } from './failure-policy.ts';

export interface Failures {
  attempts: number;
  firstFailedAt: Date;
}

/** What a letter keeps of the record: in a flood not its bytes, by which the flood would go on to the disk. */
export type Keeping = 'bytes' | 'hash';

/** The most bytes of a value, of all headers, and of a key that a letter takes over. */
const most = {
  bytes: { value: 512 * 1024, headers: 64 * 1024, key: 4 * 1024 },
  hash: { value: 0, headers: 0, key: 128 },
};

/** Each costs the client more than its bytes. */
const MOST_HEADERS = 256;

/** The record as it goes to `<group>.<topic>.dlt`: never larger than that topic takes, however large it was. */
export function deadLetterOf(
  group: string,
  record: ConsumedRecord,
  reason: DeadLetterReason,
  failures: Failures,
  keeping: Keeping = 'bytes',
): ProducedRecord {
  const { key, value, topic } = record;
  const limit = most[keeping];
  return {
    topic: deadLetterTopic(group, topic),
    key: key && key.length <= limit.key ? key : null,
    value: value && value.length > limit.value ? digest(record, value) : value,
    headers: { ...original(record, limit.headers), ...added(record, reason, failures) },
  };
}

/** What a letter copies of the record if it keeps its bytes. */
export function bytesOf({ key, value, headers }: ConsumedRecord): number {
  const size = sizeOf(headers);
  const ofHeaders = fits(size, most.bytes.headers) ? size.bytes : 0;
  return kept(value?.length ?? 0, most.bytes.value) + ofHeaders + kept(key?.length ?? 0, most.bytes.key);
}

const kept = (bytes: number, limit: number): number => (bytes <= limit ? bytes : 0);

function added(record: ConsumedRecord, reason: DeadLetterReason, failures: Failures) {
  const { topic, partition, offset, unread } = record;
  return {
    baton_error_code: reason.code,
    baton_error: reason.detail,
    baton_origin_topic: topic,
    baton_origin_partition: String(partition),
    baton_origin_offset: unread?.firstOffset ?? offset,
    ...(unread && { baton_origin_last_offset: offset }),
    baton_attempts: String(failures.attempts),
    baton_first_failed_at: failures.firstFailedAt.toISOString(),
  };
}

function original({ headers }: ConsumedRecord, limit: number): ProducedRecord['headers'] {
  const { count, bytes } = sizeOf(headers);
  return fits({ count, bytes }, limit) ? headers : { baton_headers_left_out: `${count} headers, ${bytes} bytes` };
}

const fits = ({ count, bytes }: HeaderSize, limit: number): boolean => count <= MOST_HEADERS && bytes <= limit;

interface HeaderSize {
  count: number;
  bytes: number;
}

function sizeOf(headers: Record<string, HeaderValue>): HeaderSize {
  const size: HeaderSize = { count: 0, bytes: 0 };
  for (const [name, value] of Object.entries(headers)) {
    for (const { length } of Array.isArray(value) ? value : [value]) {
      size.count += 1;
      size.bytes += name.length + length;
    }
  }
  return size;
}

function digest({ topic, partition, offset, unread }: ConsumedRecord, value: Buffer): string {
  const sha256 = createHash('sha256').update(value).digest('hex');
  const origin = { topic, partition, offset: unread?.firstOffset ?? offset };
  return JSON.stringify({ sha256, bytes: value.length, origin });
}
