import { RefusedInput } from '@baton/contracts';

const MORE = 0x80;
const BITS = 0x7f;

/**
 * Reads Kafka's primitive types one after the other, and never beyond the end.
 * @throws RefusedInput `not_json` when the bytes end too early or say something that cannot be
 */
export class ByteReader {
  private at = 0;

  constructor(private readonly source: Buffer) {}

  int8(): number {
    return this.source.readInt8(this.skip(1));
  }

  int16(): number {
    return this.source.readInt16BE(this.skip(2));
  }

  int32(): number {
    return this.source.readInt32BE(this.skip(4));
  }

  int64(): bigint {
    return this.source.readBigInt64BE(this.skip(8));
  }

  varint(): number {
    const number = this.unsigned(5) >>> 0;
    return (number >>> 1) ^ -(number & 1);
  }

  /** Exact up to 2^53: it is only read for times. */
  varlong(): number {
    const number = this.unsigned(10);
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  /** A part of the source, not a copy; null for a length of -1. */
  bytes(length: number): Buffer | null {
    if (length === -1) return null;
    const start = this.skip(length);
    return this.source.subarray(start, start + length);
  }

  text(length: number): string {
    return this.bytes(length)?.toString() ?? '';
  }

  array<T>(read: () => T): T[] {
    const length = this.int32();
    return length === -1 ? [] : Array.from({ length: this.fitting(length) }, read);
  }

  get left(): number {
    return this.source.length - this.at;
  }

  rest(): Buffer {
    return this.source.subarray(this.at);
  }

  private unsigned(longest: number): number {
    let number = 0;
    for (let n = 0; n < longest; n += 1) {
      const byte = this.source[this.skip(1)] as number;
      number += (byte & BITS) * 2 ** (7 * n);
      if (byte < MORE) return number;
    }
    throw new RefusedInput('not_json', 'a length in the record batch has no end');
  }

  private skip(length: number): number {
    const start = this.at;
    this.at += this.fitting(length);
    return start;
  }

  private fitting(length: number): number {
    if (length < 0 || length > this.left) throw new RefusedInput('not_json', 'the record batch ends too early');
    return length;
  }
}
