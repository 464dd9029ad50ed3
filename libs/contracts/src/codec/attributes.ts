import { ID, TRACEPARENT, UTC_TIME } from '../formats.ts';
import { RefusedInput } from '../refusal.ts';

/** CloudEvents attributes by their own names, before anything is known of them. */
export type RawAttributes = Record<string, unknown>;

/** CloudEvents attributes that keep their form. */
export interface Attributes {
  id: string;
  source: string;
  type: string;
  subject: string;
  time: string;
  tenant?: string;
  correlationid?: string;
  causationid?: string;
  dataschema?: string;
  sequence?: string;
  traceparent?: string;
}

const required = {
  specversion: /^1\.0$/,
  id: ID,
  source: /^urn:baton:[A-Za-z0-9._:-]{1,128}$/,
  type: ID,
  subject: ID,
  time: UTC_TIME,
};
const optional = {
  tenant: ID,
  correlationid: ID,
  causationid: ID,
  dataschema: /^urn:baton:[A-Za-z0-9._-]{1,128}:\d{1,4}\.\d{1,4}$/,
  sequence: /^\d{1,19}$/,
};

/**
 * Attributes in binary mode are headers: `ce_<name>`, and `traceparent`. A header that occurs twice reaches us as a
 * list and does not keep the form of one.
 */
export function attributesOfHeaders(headers: Record<string, unknown>): RawAttributes {
  const named = Object.entries(headers).filter(([name]) => name.startsWith('ce_'));
  const attributes = Object.fromEntries(named.map(([name, value]) => [name.slice(3), textOf(value)]));
  return { ...attributes, traceparent: textOf(headers.traceparent) };
}

export const textOf = (header: unknown): unknown => (Buffer.isBuffer(header) ? header.toString() : header);

/** @throws RefusedInput `bad_headers`: one that is required is absent, or one is malformed (a trace context is dropped). */
export function checkAttributes(raw: RawAttributes): Attributes {
  for (const [name, form] of Object.entries(required)) checkForm(name, raw[name], form);
  for (const [name, form] of Object.entries(optional)) if (raw[name] != null) checkForm(name, raw[name], form);
  const attributes = raw as unknown as Attributes;
  const traced = typeof raw.traceparent === 'string' && TRACEPARENT.test(raw.traceparent);
  return { ...attributes, traceparent: traced ? attributes.traceparent : undefined };
}

function checkForm(name: string, value: unknown, form: RegExp): void {
  if (typeof value !== 'string') throw new RefusedInput('bad_headers', `ce_${name} is required, once`);
  if (!form.test(value)) throw new RefusedInput('bad_headers', `ce_${name} does not match ${form.source}`);
}
