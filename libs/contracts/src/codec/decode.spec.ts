import { describe, expect, it } from 'vitest';
import { contracts } from '../contracts.ts';
import { decode } from './decode.ts';
import { inboxCopy, recordOf, sampleOf, structured, withData, withHeaders } from './record.fixture.ts';

const message = recordOf('conversation.message.received');
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const envelope = {
  id: 'e-1',
  source: 'urn:baton:shop',
  type: 'conversation.message.received',
  major: 1,
  minor: 0,
  subject: 'c-1001',
  time: '2026-03-14T09:30:00.000Z',
  tenant: 'default',
  correlationId: 'c-1001',
  data: sampleOf('conversation.message.received.v1'),
};

describe('decode', () => {
  it('reads a record in binary mode and fills in tenant and correlation', () => {
    expect(decode(message)).toEqual(envelope);
  });

  it('reads the same event in structured mode', () => {
    expect(decode(structured(message))).toEqual(envelope);
    expect(decode(structured(message, { dataschema: null, sequence: null }))).toEqual(envelope);
    expect(decode(structured(message, { traceparent, tenant: 'acme' }))).toEqual({
      ...envelope,
      tenant: 'acme',
      traceparent,
    });
  });

  it('takes every attribute that is sent', () => {
    const headers = { ce_tenant: 'acme', ce_correlationid: 'x', ce_causationid: 'e-0', ce_sequence: '12', traceparent };
    expect(decode(withHeaders(message, headers))).toMatchObject({
      tenant: 'acme',
      correlationId: 'x',
      causationId: 'e-0',
      sequence: '12',
      traceparent,
    });
  });

  it.each(contracts.filter(({ topic, type }) => topic === `${type}.v1`))('reads the sample of $type', (contract) => {
    const data = sampleOf(`${contract.type}.v1`);
    expect(decode(recordOf(contract.type, contract.keyOf(data))).data).toEqual(data);
  });

  it('reads a copy in an inbox with what the router added', () => {
    const { type, data } = decode(inboxCopy('handoff.requested'));
    expect(type).toBe('handoff.requested');
    expect(data).toMatchObject({ handoffId: 'h-1', delivery: { mode: 'offer', epoch: 2 } });
    expect(decode(inboxCopy('agent.refused')).type).toBe('agent.refused');
  });

  it('is tolerant: unknown fields, a later minor, foreign headers and no content type', () => {
    const { 'content-type': _, ...headers } = message.headers;
    const later = withData({ ...message, headers }, { mood: 'new in 1.7', customer: { id: 'cus-anna', shoe: 43 } });
    const record = withHeaders(later, {
      ce_dataschema: 'urn:baton:conversation.message.received:1.7',
      kafka_replyTopic: 'x',
    });
    expect(decode(record)).toMatchObject({ minor: 7, data: { mood: 'new in 1.7' } });
  });

  it('takes UTC written as an offset, and microseconds', () => {
    expect(decode(withData(message, { sentAt: '2026-03-14T09:30:00.123456+00:00' })).id).toBe('e-1');
  });

  it.each([
    '00-0af7651916cd43dd8448eb211c80319c',
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    'ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    '00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01',
  ])('drops the malformed trace context %s and keeps the event', (malformed) => {
    expect(decode(withHeaders(message, { traceparent: malformed })).traceparent).toBeUndefined();
  });

  it('reads a tombstone on the card topic as a removal, whatever its headers', () => {
    const tombstone = { topic: 'agent.card.v1', key: Buffer.from('billing-agent'), value: null, headers: {} };
    expect(decode(tombstone)).toMatchObject({
      type: 'agent.removed',
      subject: 'billing-agent',
      data: { agentId: 'billing-agent' },
    });
  });
});
