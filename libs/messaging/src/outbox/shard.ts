import { crc32 } from 'node:zlib';

export const SHARDS = 16;
export const allShards: readonly number[] = Array.from({ length: SHARDS }, (_, shard) => shard);

/** Where the messages of a key wait in order. One relay at a time empties a shard. */
export const shardOf = (key: string): number => crc32(key) % SHARDS;
