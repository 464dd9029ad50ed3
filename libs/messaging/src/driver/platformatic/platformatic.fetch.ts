import { createAPI, fetchV13, ProtocolError, type Reader } from '@platformatic/kafka';

/** What a broker answers of one partition; record batches as they are stored. */
export interface AnsweredPartition {
  topicId: string;
  partition: number;
  error?: ProtocolError;
  /** The offset after the newest record. */
  end: bigint;
  batches: Buffer;
}

export interface FetchAnswer {
  /** 0: the broker keeps none. */
  sessionId: number;
  partitions: AnsweredPartition[];
}

/**
 * The client's own fetch takes record batches apart in the middle of its connection: what is compressed inflates without
 * bound and stops the process meanwhile, and one broken batch fails the fetch of every partition for ever. Here the bytes
 * come out as they are. Topics have ids since Kafka 3.1.
 */
export const fetchApi = createAPI(1, 13, fetchV13.createRequest, answerIn);

function answerIn(_correlation: number, _key: number, _version: number, reader: Reader): FetchAnswer {
  reader.readInt32();
  const error = reader.readInt16();
  if (error !== 0) throw new ProtocolError(error);
  const sessionId = reader.readInt32();
  return { sessionId, partitions: (reader.readArray((of) => topicIn(of)) ?? []).flat() };
}

function topicIn(reader: Reader): AnsweredPartition[] {
  const topicId = reader.readUUID();
  return reader.readArray((of) => partitionIn(of, topicId)) ?? [];
}

function partitionIn(reader: Reader, topicId: string): AnsweredPartition {
  const partition = reader.readInt32();
  const error = reader.readInt16();
  const end = reader.readInt64();
  reader.readInt64();
  reader.readInt64();
  reader.readNullableArray((of) => [of.readInt64(), of.readInt64()]);
  reader.readInt32();
  const size = Math.max(reader.readUnsignedVarInt() - 1, 0);
  const batches = Buffer.from(reader.buffer.slice(reader.position, reader.position + size));
  reader.skip(size);
  return { topicId, partition, end, batches, error: error === 0 ? undefined : new ProtocolError(error) };
}
