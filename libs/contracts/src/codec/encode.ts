import type { Contract } from '../contract.ts';
import { contractOf } from '../contracts.ts';
import type { EncodedRecord, Envelope } from '../envelope.ts';
import { isInboxTopic } from '../topics.ts';
import { violationOfJson } from './json.ts';
import { byteLimit } from './limits.ts';
import { inboxViolationOf, violationOf } from './validator.ts';

/**
 * An event as a record in binary mode; key and `ce_subject` come from the data.
 * @throws TypeError data that a reader would refuse is not sent: the message names place and rule, never what was written
 */
export function encode(envelope: Envelope, topic: string): EncodedRecord {
  const contract = contractOf(envelope.type, envelope.major);
  if (!contract) throw new TypeError(`${envelope.type} ${envelope.major} is not an event`);
  const value = JSON.stringify(envelope.data);
  const violation = fitViolation(contract, topic) ?? dataViolation(contract, topic, envelope.data, value);
  if (violation) throw new TypeError(`${envelope.type} cannot be sent to ${topic}: ${violation}`);
  const key = contract.keyOf(envelope.data);
  return { topic, key, value, headers: headersOf(envelope, key) };
}

const fitViolation = (contract: Contract<unknown>, topic: string) =>
  contract.topic === topic || isInboxTopic(topic) ? undefined : 'it has another topic';

function dataViolation(contract: Contract<unknown>, topic: string, data: unknown, value: string): string | undefined {
  const limit = byteLimit(topic, contract);
  if (Buffer.byteLength(value) > limit) return `more than ${limit} bytes`;
  return (
    violationOf(contract, data) ?? (isInboxTopic(topic) ? inboxViolationOf(data) : undefined) ?? violationOfJson(data)
  );
}

function headersOf(envelope: Envelope, subject: string): Record<string, string> {
  const { id, source, type, major, minor, time, tenant, correlationId } = envelope;
  const { causationId, sequence, traceparent } = envelope;
  return {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_subject: subject,
    ce_time: time,
    ce_dataschema: `urn:baton:${type}:${major}.${minor}`,
    ce_tenant: tenant,
    ce_correlationid: correlationId,
    ...(causationId !== undefined && { ce_causationid: causationId }),
    ...(sequence !== undefined && { ce_sequence: sequence }),
    ...(traceparent !== undefined && { traceparent }),
    'content-type': 'application/json',
  };
}
