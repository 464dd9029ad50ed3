import { describe, expect, it } from 'vitest';
import type { Envelope } from '../envelope.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { inboxCopy, recordOf } from './record.fixture.ts';

const envelope: Envelope = {
  ...decode(recordOf('handoff.requested')),
  tenant: 'acme',
  causationId: 'e-0',
  sequence: '7',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
const data = envelope.data as { package: object };

function sent({ topic, key, value, headers }: ReturnType<typeof encode>) {
  const bytes = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]);
  return { topic, key: Buffer.from(key), value: Buffer.from(value), headers: Object.fromEntries(bytes) };
}

describe('encode', () => {
  it('writes what decode reads', () => {
    expect(decode(sent(encode(envelope, 'handoff.requested.v1')))).toEqual(envelope);
    const copy = decode(inboxCopy('handoff.requested'));
    expect(decode(sent(encode(copy, 'agent.billing-agent.inbox.v1')))).toEqual(copy);
  });

  it('writes the headers and the key of the wire', () => {
    const { key, headers } = encode(envelope, 'handoff.requested.v1');
    expect(key).toBe('c-1001');
    expect(headers).toEqual({
      ce_specversion: '1.0',
      ce_id: 'e-1',
      ce_source: 'urn:baton:shop',
      ce_type: 'handoff.requested',
      ce_subject: 'c-1001',
      ce_time: '2026-03-14T09:30:00.000Z',
      ce_dataschema: 'urn:baton:handoff.requested:1.0',
      ce_tenant: 'acme',
      ce_correlationid: 'c-1001',
      ce_causationid: 'e-0',
      ce_sequence: '7',
      traceparent: envelope.traceparent,
      'content-type': 'application/json',
    });
  });

  it.each([
    ['another topic', { data }, 'handoff.accepted.v1', /another topic/],
    ['an unknown major', { major: 2 }, 'handoff.requested.v2', /is not an event/],
    ['a copy without delivery', { data }, 'agent.billing-agent.inbox.v1', /required property 'delivery'/],
    ['a field too few', { data: { ...data, from: undefined } }, 'handoff.requested.v1', /required property 'from'/],
    ['half an emoji', { data: { ...data, note: '\ud83d' } }, 'handoff.requested.v1', /surrogate/],
    ['too much', { data: { ...data, note: 'x'.repeat(256 * 1024) } }, 'handoff.requested.v1', /more than 262144 bytes/],
  ])('does not send %s', (_, changes, topic, reason) => {
    expect(() => encode({ ...envelope, ...changes }, topic)).toThrow(reason);
  });
});
