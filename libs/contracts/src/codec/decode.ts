import type { Contract } from '../contract.ts';
import { contractOf, isKnownType } from '../contracts.ts';
import type { Envelope, WireRecord } from '../envelope.ts';
import { RefusedInput } from '../refusal.ts';
import { isInboxTopic } from '../topics.ts';
import { type Attributes, checkAttributes } from './attributes.ts';
import { contentOf } from './content.ts';
import { byteLimit, checkHeaders, checkSize } from './limits.ts';
import { isTombstone, removalOf } from './tombstone.ts';
import { inboxViolationOf, violationOf } from './validator.ts';

/**
 * A record as an event. Cheap checks come first: nothing is parsed before its size, headers and type are known to be
 * fit. A tombstone on the card topic is an `agent.removed`.
 * @throws RefusedInput `bad_headers`, `too_large`, `unknown_type`, `unsupported_major`, `not_json`, `too_deep`, `invalid`
 */
export function decode(record: WireRecord): Envelope {
  checkHeaders(record.headers);
  if (isTombstone(record)) return removalOf(record);
  const content = contentOf(record);
  const attributes = checkAttributes(content.attributes);
  const contract = contractFor(record.topic, attributes);
  checkSize(record.value?.length ?? 0, byteLimit(record.topic, contract));
  const data = content.readData();
  checkData(record.topic, contract, data);
  checkKey(record.key, attributes.subject, contract.keyOf(data));
  return envelopeOf(attributes, contract, data);
}

function contractFor(topic: string, { type, schema }: Attributes): Contract<unknown> {
  const inbox = isInboxTopic(topic);
  if (!isKnownType(type)) throw new RefusedInput('unknown_type', 'no event has this ce_type');
  const major = inbox ? majorOf(schema) : publicMajorOf(topic, type);
  if (schema !== undefined && !schema.startsWith(`urn:baton:${type}:${major}.`)) {
    throw new RefusedInput('unsupported_major', `ce_dataschema does not name major ${major} of ce_type`);
  }
  const contract = contractOf(type, major);
  if (!contract) throw new RefusedInput('unsupported_major', `major ${major} of this type is not known`);
  if (!inbox && contract.topic !== topic) throw new RefusedInput('unknown_type', 'the event is not a public one');
  return contract;
}

/** The public topic's name is the type and its major. */
function publicMajorOf(topic: string, type: string): number {
  const [, name, major] = /^(.+)\.v(\d{1,4})$/.exec(topic) ?? [];
  if (name !== type) throw new RefusedInput('unknown_type', 'ce_type is not the one of the topic');
  return Number(major);
}

function majorOf(schema: string | undefined): number {
  const [, major] = /:(\d+)\.\d+$/.exec(schema ?? '') ?? [];
  if (major === undefined) throw new RefusedInput('bad_headers', 'ce_dataschema is required in an inbox');
  return Number(major);
}

const minorOf = (schema: string | undefined) => (schema === undefined ? undefined : Number(schema.split('.').at(-1)));

function checkData(topic: string, contract: Contract<unknown>, data: unknown): void {
  const violation = violationOf(contract, data) ?? (isInboxTopic(topic) ? inboxViolationOf(data) : undefined);
  if (violation) throw new RefusedInput('invalid', violation);
}

function checkKey(key: Buffer | null, subject: string, expected: string): void {
  if (key?.toString() !== expected) throw new RefusedInput('bad_headers', 'the key is not the id the data names');
  if (subject !== expected) throw new RefusedInput('bad_headers', 'ce_subject is not the id the data names');
}

function envelopeOf(attributes: Attributes, { type, major, minor }: Contract<unknown>, data: unknown): Envelope {
  const { schema, tenant = 'default', correlationId = attributes.subject, ...others } = attributes;
  return { ...others, type, major, minor: minorOf(schema) ?? minor, tenant, correlationId, data };
}
