import type { ConsumedRecord, TopicPartition } from '../driver.ts';
import type { DecodedRecord } from './record.decoder.ts';

const LATEST = Date.UTC(9999, 0);

export function consumedRecord({ topic, partition }: TopicPartition, decoded: DecodedRecord): ConsumedRecord {
  const { offset, timestamp, key, value, headers, unread } = decoded;
  return { topic, partition, offset, timestamp: timeOf(timestamp), key, value, headers, unread };
}

/** A sender may say any 64 bits; a database knows fewer years. */
const timeOf = (timestamp: string): Date => new Date(Math.min(Math.max(Number(timestamp), 0), LATEST));
