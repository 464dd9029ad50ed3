import { createHash } from 'node:crypto';
import { deadLetterTopic } from '@baton/contracts';
import type { ConsumedRecord, ProducedRecord } from '../driver/driver.ts';
import type { DeadLetterReason } from './failure-policy.ts';

export interface Failures {
  attempts: number;
  firstFailedAt: Date;
}

const VALUE_BYTES = 512 * 1024;
const HEADER_BYTES = 64 * 1024;
const KEY_BYTES = 4 * 1024;

/** The record as it goes to `<group>.<topic>.dlt`: never larger than that topic takes, however large it was. */
export function deadLetterOf(
  group: string,
  record: ConsumedRecord,
  reason: DeadLetterReason,
  failures: Failures,
): ProducedRecord {
  return {
    topic: deadLetterTopic(group, record.topic),
    key: record.key && record.key.length <= KEY_BYTES ? record.key : null,
    value: record.value && record.value.length > VALUE_BYTES ? digest(record, record.value) : record.value,
    headers: { ...original(record), ...added(record, reason, failures) },
  };
}

function added({ topic, partition, offset }: ConsumedRecord, reason: DeadLetterReason, failures: Failures) {
  return {
    baton_error_code: reason.code,
    baton_error: reason.detail,
    baton_origin_topic: topic,
    baton_origin_partition: String(partition),
    baton_origin_offset: offset,
    baton_attempts: String(failures.attempts),
    baton_first_failed_at: failures.firstFailedAt.toISOString(),
  };
}

function original({ headers }: ConsumedRecord): ProducedRecord['headers'] {
  const sizes = Object.entries(headers).map(([name, value]) => name.length + [value].flat().reduce(length, 0));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes <= HEADER_BYTES ? headers : { baton_headers_left_out: `${bytes} bytes` };
}

const length = (sum: number, value: Buffer | null): number => sum + (value?.length ?? 0);

function digest({ topic, partition, offset }: ConsumedRecord, value: Buffer): string {
  const sha256 = createHash('sha256').update(value).digest('hex');
  return JSON.stringify({ sha256, bytes: value.length, origin: { topic, partition, offset } });
}
