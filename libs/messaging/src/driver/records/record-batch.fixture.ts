import { gzipSync } from 'node:zlib';

export interface RawRecord {
  value?: Buffer;
  key?: Buffer;
  headers?: [name: string, value: Buffer | undefined][];
}

/** Kafka's: zigzag, seven bits a byte, the lowest first. */
export function varint(number: number): Buffer {
  const bytes: number[] = [];
  let left = ((number << 1) ^ (number >> 31)) >>> 0;
  for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return Buffer.from([...bytes, left]);
}

const sized = (bytes: Buffer | undefined): Buffer =>
  bytes ? Buffer.concat([varint(bytes.length), bytes]) : varint(-1);

function recordBytes({ key, value, headers = [] }: RawRecord, n: number): Buffer {
  const pairs = headers.flatMap(([name, text]) => [sized(Buffer.from(name)), sized(text)]);
  const body = [Buffer.from([0]), varint(n), varint(n), sized(key), sized(value), varint(headers.length), ...pairs];
  return sized(Buffer.concat(body));
}

/** The records of a batch as they are before compression. */
export const bodyOf = (records: RawRecord[]): Buffer => Buffer.concat(records.map(recordBytes));

export const gzipped = (records: RawRecord[]): Partial<RawBatch> => ({ codec: 1, body: gzipSync(bodyOf(records)) });

export interface RawBatch {
  firstOffset: number;
  count: number;
  codec: number;
  magic: number;
  attributes: number;
  body: Buffer;
}

/** A record batch as it lies in a log, without a checksum. */
export function batchBytes(records: RawRecord[], overrides: Partial<RawBatch> = {}): Buffer {
  const { firstOffset = 0, count = records.length, codec = 0, magic = 2, attributes = 0 } = overrides;
  const body = overrides.body ?? bodyOf(records);
  const head = Buffer.alloc(61);
  head.writeBigInt64BE(BigInt(firstOffset), 0);
  head.writeInt32BE(49 + body.length, 8);
  head.writeInt8(magic, 16);
  head.writeInt16BE(codec | attributes, 21);
  head.writeInt32BE(count - 1, 23);
  head.writeBigInt64BE(1_000n, 27);
  head.writeBigInt64BE(2_000n, 35);
  head.writeBigInt64BE(7n, 43);
  head.writeInt32BE(count, 57);
  return Buffer.concat([head, body]);
}

/** The broker's answer to a fetch: one topic, these partitions. */
export function fetchAnswer(...partitions: Buffer[]): Buffer {
  const head = Buffer.alloc(10);
  const topic = Buffer.from([0, 0, 0, 1, 0, 1, 0x74]);
  const count = Buffer.alloc(4);
  count.writeInt32BE(partitions.length);
  const bodies = partitions.flatMap((bytes, n) => {
    const partition = Buffer.alloc(4 + 2 + 8 * 3 + 4 + 4 + 4);
    partition.writeInt32BE(n);
    partition.writeBigInt64BE(99n, 6);
    partition.writeInt32BE(-1, 30);
    partition.writeInt32BE(bytes.length, 38);
    return [partition, bytes];
  });
  return Buffer.concat([head, topic, count, ...bodies]);
}
