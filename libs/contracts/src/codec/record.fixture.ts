import { readFileSync } from 'node:fs';
import type { WireRecord } from '../envelope.ts';

type Json = Record<string, unknown>;

export const sampleOf = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8'));

const headersOf = (type: string, subject: string) => ({
  ce_specversion: '1.0',
  ce_id: 'e-1',
  ce_source: 'urn:baton:shop',
  ce_type: type,
  ce_time: '2026-03-14T09:30:00.000Z',
  ce_subject: subject,
  ce_dataschema: `urn:baton:${type}:1.0`,
  'content-type': 'application/json',
});

const buffers = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));

/** A record of a type's sample, as a plain client sends it to the public topic. */
export function recordOf(type: string, key = 'c-1001'): WireRecord {
  const value = Buffer.from(JSON.stringify(sampleOf(`${type}.v1`)));
  return { topic: `${type}.v1`, key: Buffer.from(key), value, headers: buffers(headersOf(type, key)) };
}

export const withHeaders = (record: WireRecord, headers: Record<string, unknown>): WireRecord => ({
  ...record,
  headers: {
    ...record.headers,
    ...Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? Buffer.from(value) : value]),
    ),
  } as WireRecord['headers'],
});

export const withValue = (record: WireRecord, value: string | Buffer | null): WireRecord => ({
  ...record,
  value: value === null ? null : Buffer.from(value as string),
});

export const withData = (record: WireRecord, changes: Json): WireRecord =>
  withValue(record, JSON.stringify({ ...JSON.parse(String(record.value)), ...changes }));

/** The same event in structured mode. */
export function structured(record: WireRecord, attributes: Json = {}): WireRecord {
  const own = Object.entries(record.headers).filter(([name]) => name.startsWith('ce_'));
  const event = Object.fromEntries(own.map(([name, value]) => [name.slice(3), value.toString()]));
  const value = Buffer.from(JSON.stringify({ ...event, data: JSON.parse(String(record.value)), ...attributes }));
  return { ...record, value, headers: buffers({ 'content-type': 'application/cloudevents+json; charset=UTF-8' }) };
}

/** A copy in billing-agent's inbox. */
export function inboxCopy(type: string, key = 'c-1001'): WireRecord {
  return { ...withData(recordOf(type, key), sampleOf('inbox.v1')), topic: 'agent.billing-agent.inbox.v1' };
}
