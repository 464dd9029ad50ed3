import { createHash } from 'node:crypto';
import { RefusedInput } from '@baton/contracts';
import { describe, expect, it } from 'vitest';
import type { ConsumedRecord } from '../driver/driver.ts';
import { deadLetterOf } from './dead-letter.ts';

const record: ConsumedRecord = {
  topic: 'handoff.requested.v1',
  partition: 3,
  offset: '42',
  timestamp: new Date(0),
  key: Buffer.from('conversation'),
  value: Buffer.from('{"broken'),
  headers: { ce_id: Buffer.from('id'), twice: [Buffer.from('1'), Buffer.from('2')] },
};
const reason = { code: 'not_json', detail: 'at byte 8' };
const failures = { attempts: 1, firstFailedAt: new Date('2026-03-01T09:30:00Z') };

const letterOf = (part: Partial<ConsumedRecord>) => deadLetterOf('router', { ...record, ...part }, reason, failures);

describe('a dead letter', () => {
  it('is the record as it came, with where it came from and why it is dead', () => {
    expect(letterOf({})).toEqual({
      topic: 'router.handoff.requested.v1.dlt',
      key: record.key,
      value: record.value,
      headers: {
        ...record.headers,
        baton_error_code: 'not_json',
        baton_error: 'at byte 8',
        baton_origin_topic: 'handoff.requested.v1',
        baton_origin_partition: '3',
        baton_origin_offset: '42',
        baton_attempts: '1',
        baton_first_failed_at: '2026-03-01T09:30:00.000Z',
      },
    });
  });

  it('keeps a tombstone a tombstone', () => {
    expect(letterOf({ value: null, key: null })).toMatchObject({ value: null, key: null });
  });

  it('holds hash, length and origin of a value above 512 KiB', () => {
    const { value } = letterOf({ value: Buffer.alloc(512 * 1024 + 1) });
    const origin = { topic: 'handoff.requested.v1', partition: 3, offset: '42' };
    expect(JSON.parse(String(value))).toEqual({ sha256: expect.any(String), bytes: 524_289, origin });
    expect(letterOf({ value: Buffer.alloc(512 * 1024) }).value).toHaveLength(524_288);
  });

  it('cannot outgrow its topic by headers or key', () => {
    const headers = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`h${n}`, Buffer.alloc(9_000)]));
    const letter = letterOf({ headers, key: Buffer.alloc(900_000) });
    expect(letter.key).toBeNull();
    expect(Object.keys(letter.headers)).toHaveLength(8);
    expect(letter.headers).toMatchObject({ baton_headers_left_out: '100 headers, 900290 bytes' });
  });

  it('takes over no more headers than its client writes in no time', () => {
    const headers = (count: number) => ({ many: Array.from({ length: count }, () => Buffer.alloc(0)) });
    expect(letterOf({ headers: headers(256) }).headers.many).toHaveLength(256);
    expect(letterOf({ headers: headers(257) }).headers).toMatchObject({
      baton_headers_left_out: '257 headers, 1028 bytes',
    });
  });

  it('cannot have its reason forged by the headers of the record', () => {
    expect(letterOf({ headers: { baton_error_code: Buffer.from('forged') } }).headers.baton_error_code).toBe(
      'not_json',
    );
  });

  it('keeps in a flood the hash, the length and the origin, and nothing else that others wrote', () => {
    const long = { ...record, key: Buffer.alloc(129) };
    const letter = deadLetterOf('router', long, reason, failures, 'hash');
    const sha256 = createHash('sha256').update('{"broken').digest('hex');
    const origin = { topic: 'handoff.requested.v1', partition: 3, offset: '42' };
    expect(JSON.parse(String(letter.value))).toEqual({ sha256, bytes: 8, origin });
    expect(letter).toMatchObject({
      key: null,
      headers: { baton_headers_left_out: '3 headers, 19 bytes', baton_error_code: 'not_json' },
    });
    expect(deadLetterOf('router', record, reason, failures, 'hash').key).toEqual(record.key);
  });

  it('of a batch that was not taken apart says where it begins and ends', () => {
    const unread = { refusal: new RefusedInput('too_large', 'inflates'), firstOffset: '40' };
    expect(letterOf({ unread }).headers).toMatchObject({ baton_origin_offset: '40', baton_origin_last_offset: '42' });
  });
});
