import { createHash } from 'node:crypto';
import type { FoundRecord } from './letter.ts';

const topic = 'desk.words.v1.dlt';

/** A record as it stands on a dead letter topic, with what a test says about it. */
export function deadRecord(offset: number, { headers, ...rest }: Partial<FoundRecord> = {}): FoundRecord {
  return {
    topic,
    partition: 0,
    offset: BigInt(offset),
    writtenAt: new Date(1_000 * offset),
    key: Buffer.from('c-1'),
    value: Buffer.from('{"text":"secret"}'),
    headers: { ce_id: Buffer.from(`id-${offset}`), ...death(offset), ...headers },
    ...rest,
  };
}

export const death = (offset: number): FoundRecord['headers'] => ({
  baton_error_code: Buffer.from('invalid'),
  baton_error: Buffer.from('/text is missing'),
  baton_origin_topic: Buffer.from('words.v1'),
  baton_origin_partition: Buffer.from('2'),
  baton_origin_offset: Buffer.from(String(100 + offset)),
  baton_attempts: Buffer.from('1'),
  baton_first_failed_at: Buffer.from('2026-01-01T00:00:00.000Z'),
});

/** What stands for a value that was too large. */
export function digestOf(value: string, offset: number): Buffer {
  const sha256 = createHash('sha256').update(value).digest('hex');
  const origin = { topic: 'words.v1', partition: 2, offset: String(100 + offset) };
  return Buffer.from(JSON.stringify({ sha256, bytes: value.length, origin }));
}
