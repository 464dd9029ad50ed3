import { ID, TRACEPARENT, UTC_TIME } from '../formats.ts';
import { RefusedInput } from '../refusal.ts';

/** CloudEvents attributes by their own names, before anything is known of them. */
export type RawAttributes = Record<string, unknown>;

export type Attributes = ReturnType<typeof checkAttributes>;

const SOURCE = /^urn:baton:[A-Za-z0-9._:-]{1,128}$/;
const SCHEMA = /^urn:baton:[A-Za-z0-9._-]{1,128}:\d{1,4}\.\d{1,4}$/;

/**
 * Attributes in binary mode are headers: `ce_<name>`, and `traceparent`. A header that occurs twice reaches us as a
 * list, which no attribute may be.
 */
export function attributesOfHeaders(headers: Record<string, unknown>): RawAttributes {
  const named = Object.entries(headers).filter(([name]) => name.startsWith('ce_'));
  const attributes = Object.fromEntries(named.map(([name, value]) => [name.slice(3), textOf(value)]));
  return { ...attributes, traceparent: textOf(headers.traceparent) };
}

export const textOf = (header: unknown): unknown => (Buffer.isBuffer(header) ? header.toString() : header);

/** @throws RefusedInput `bad_headers`: one is malformed, or absent where it is required. A trace context is dropped. */
export function checkAttributes(raw: RawAttributes) {
  required(raw, 'specversion', /^1\.0$/);
  return {
    id: required(raw, 'id', ID),
    source: required(raw, 'source', SOURCE),
    type: required(raw, 'type', ID),
    subject: required(raw, 'subject', ID),
    time: required(raw, 'time', UTC_TIME),
    tenant: optional(raw, 'tenant', ID),
    correlationId: optional(raw, 'correlationid', ID),
    causationId: optional(raw, 'causationid', ID),
    schema: optional(raw, 'dataschema', SCHEMA),
    sequence: optional(raw, 'sequence', /^\d{1,19}$/),
    traceparent: traceparentOf(raw),
  };
}

function required(raw: RawAttributes, name: string, form: RegExp): string {
  const value = raw[name];
  if (typeof value !== 'string') throw new RefusedInput('bad_headers', `ce_${name} is required, once`);
  if (!form.test(value)) throw new RefusedInput('bad_headers', `ce_${name} does not match ${form.source}`);
  return value;
}

/** In structured mode null is as good as absent. */
const optional = (raw: RawAttributes, name: string, form: RegExp): string | undefined =>
  raw[name] == null ? undefined : required(raw, name, form);

const traceparentOf = ({ traceparent }: RawAttributes): string | undefined =>
  typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? traceparent : undefined;
