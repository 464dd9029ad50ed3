import { type Contract, type EncodedRecord, type Envelope, encode, newId } from '@baton/contracts';

/** An event as anybody with a Kafka client may write it. */
export function recordOf<T>(contract: Contract<T>, data: T): EncodedRecord {
  const { type, major, minor } = contract;
  const subject = contract.keyOf(data);
  const about = { type, major, minor, subject, correlationId: subject, tenant: 'default' };
  const time = new Date().toISOString();
  const envelope: Envelope<T> = { ...about, id: newId(), source: 'urn:baton:bench', time, data };
  return encode(envelope, contract.topic ?? '');
}
