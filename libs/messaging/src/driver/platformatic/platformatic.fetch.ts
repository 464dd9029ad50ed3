import type { ClusterMetadata } from '@platformatic/kafka';
import { type Connection, createAPI, fetchV13, ProtocolError, type Reader } from '@platformatic/kafka';
import { groupBy } from '../../group-by.ts';
import type { TopicPartition } from '../driver.ts';

const MAX_BYTES = 50 * 1024 * 1024;
const MAX_BYTES_PER_PARTITION = 256 * 1024;
const COMMITTED = 1;
const NO_SESSION = [0, -1] as const;
const ANY_EPOCH = -1;

/** What a broker answers of one partition; record batches as they are stored. */
export interface Fetched {
  topicId: string;
  partition: number;
  error?: ProtocolError;
  /** The offset after the newest record. */
  end: bigint;
  batches: Buffer;
}

export interface Wanted extends TopicPartition {
  position: bigint;
}

/**
 * The client's own fetch takes record batches apart in the middle of its connection: what is compressed inflates without
 * bound and stops the process meanwhile, and one broken batch fails the fetch of every partition for ever. Here the bytes
 * come out as they are. Topics have ids since Kafka 3.1.
 */
const api = createAPI(1, 13, fetchV13.createRequest, fetchedIn);

export function fetchFrom(
  connection: Connection,
  wanted: readonly Wanted[],
  { topics }: ClusterMetadata,
  maxWaitMs: number,
): Promise<Fetched[]> {
  const request = [...groupBy(wanted, ({ topic }) => topic)].map(([topic, places]) => ({
    topicId: topics.get(topic)?.id ?? '',
    partitions: places.map(({ partition, position }) => ({
      partition,
      fetchOffset: position,
      currentLeaderEpoch: ANY_EPOCH,
      lastFetchedEpoch: ANY_EPOCH,
      partitionMaxBytes: MAX_BYTES_PER_PARTITION,
    })),
  }));
  return api.async(connection, maxWaitMs, 1, MAX_BYTES, COMMITTED, ...NO_SESSION, request, [], '');
}

function fetchedIn(_correlation: number, _key: number, _version: number, reader: Reader): Fetched[] {
  reader.readInt32();
  const error = reader.readInt16();
  if (error !== 0) throw new ProtocolError(error);
  reader.readInt32();
  return (reader.readArray((of) => topicIn(of)) ?? []).flat();
}

function topicIn(reader: Reader): Fetched[] {
  const topicId = reader.readUUID();
  return reader.readArray((of) => partitionIn(of, topicId)) ?? [];
}

function partitionIn(reader: Reader, topicId: string): Fetched {
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
