import { FetchBudget, recordsOf } from '../records/batch.decoder.ts';
import { ByteReader } from '../records/byte-reader.ts';
import type { DecodedRecord } from '../records/record.decoder.ts';

/** The version of Kafka's fetch that is read here; Kafka 2.3 brought it. */
export const FETCH_VERSION = 11;

let fetches = 0;

/**
 * The broker's answer to a fetch, in the shape kafkajs goes on with. Whatever the records are, it takes bounded memory and
 * never throws for them; what the budget does not reach is fetched again, by turns beginning with another partition.
 */
export async function decodeFetch(answer: Buffer) {
  const reader = new ByteReader(answer);
  const clientSideThrottleTime = reader.int32();
  const errorCode = reader.int16();
  const sessionId = reader.int32();
  const responses = reader.array(() => ({
    topicName: reader.text(reader.int16()),
    partitions: reader.array(() => partitionOf(reader)),
  }));
  await decodeRecords(responses.flatMap(({ partitions }) => partitions));
  return { throttleTime: 0, clientSideThrottleTime, errorCode, sessionId, responses };
}

function partitionOf(reader: ByteReader) {
  return {
    partition: reader.int32(),
    errorCode: reader.int16(),
    highWatermark: String(reader.int64()),
    lastStableOffset: String(reader.int64()),
    lastStartOffset: String(reader.int64()),
    abortedTransactions: reader.array(() => ({
      producerId: String(reader.int64()),
      firstOffset: String(reader.int64()),
    })),
    preferredReadReplica: reader.int32(),
    bytes: reader.bytes(reader.int32()),
    messages: [] as DecodedRecord[],
  };
}

async function decodeRecords(partitions: ReturnType<typeof partitionOf>[]): Promise<void> {
  const budget = new FetchBudget();
  const first = fetches++ % Math.max(partitions.length, 1);
  for (const partition of [...partitions.slice(first), ...partitions.slice(0, first)]) {
    if (partition.bytes) partition.messages = await recordsOf(partition.bytes, budget);
  }
}
