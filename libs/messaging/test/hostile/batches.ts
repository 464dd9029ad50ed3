import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { createGzip, createZstdCompress, gzipSync } from 'node:zlib';
import { bodyOf, type RawRecord, varint } from '../../src/driver/records/record-batch.fixture.ts';
import type { Answer, Hostile, Sent, SentBatch } from './hostile.ts';

const MIB = 1024 * 1024;

const compressed = (row: number, answer: Answer, what: string, batch: Hostile['batch']): Hostile => ({
  ...{ row, answer, what, batch },
});

const rawOf = ({ key, value, headers }: Sent): RawRecord => ({
  key: key === null ? undefined : Buffer.from(key),
  value: Buffer.from(value ?? ''),
  headers: Object.entries(headers).map(([name, text]) => [name, Buffer.from(String(text))]),
});

/** A record whose value is so many zero bytes, through a compressor, chunk by chunk. */
async function bomb(
  compressor: ReturnType<typeof createGzip | typeof createZstdCompress>,
  bytes: number,
): Promise<Buffer> {
  const head = Buffer.concat([Buffer.from([0, 0, 0]), varint(-1), varint(bytes)]);
  const tail = varint(0);
  const whole = buffer(compressor);
  compressor.write(Buffer.concat([varint(head.length + bytes + tail.length), head]));
  const zeros = Buffer.alloc(MIB);
  for (let left = bytes; left > 0; left -= MIB) if (!compressor.write(zeros)) await once(compressor, 'drain');
  compressor.end(tail);
  return whole;
}

const asOne = (good: Sent, codec: 1 | 2 | 3 | 4, body: Buffer): SentBatch => ({
  records: [good],
  compressed: { codec, body },
});

/** Snappy may say that everything is literal: two bytes of length after the tag. */
function asSnappy(bytes: Buffer): Buffer {
  const length = bytes.length;
  const size = Buffer.from([
    (length & 0x7f) | 0x80,
    (length >> 7) | (length > 0x3fff ? 0x80 : 0),
    ...(length > 0x3fff ? [length >> 14] : []),
  ]);
  return Buffer.concat([size, Buffer.from([61 << 2, (length - 1) & 0xff, (length - 1) >> 8]), bytes]);
}

/** Row 9 and its like: what is hostile before there is a record. */
export const hostileBatches: readonly Hostile[] = [
  compressed(9, 'too_large', 'a batch of gzip that inflates to 1,000 MiB', async (good) =>
    asOne(good, 1, await bomb(createGzip({ level: 9 }), 1_000 * MIB)),
  ),
  compressed(9, 'too_large', 'a batch of zstd that inflates to 1 GiB', async (good) =>
    asOne(good, 4, await bomb(createZstdCompress(), 1_024 * MIB)),
  ),
  compressed(9, 'too_large', 'a batch of gzip with 12,000 records', () => {
    const records = Array.from({ length: 12_000 }, (): Sent => ({ key: null, value: '', headers: {} }));
    return { records, compressed: { codec: 1, body: gzipSync(bodyOf(records.map(rawOf))) } };
  }),
  compressed(9, 'too_large', 'a batch of gzip with 240,000 headers', () => {
    const records = Array.from({ length: 30 }, (): Sent => ({ key: null, value: '', headers: {} }));
    const headers: RawRecord['headers'] = Array(8_000).fill(['', Buffer.alloc(0)]);
    return { records, compressed: { codec: 1, body: gzipSync(bodyOf(records.map(() => ({ headers })))) } };
  }),
  compressed(9, 'too_large', '10 MiB of digits, compressed', (good) =>
    asOne(good, 1, gzipSync(bodyOf([{ value: Buffer.alloc(10 * MIB, '7') }]))),
  ),
  compressed(14, 'bad_headers', 'headers whose values are null, ours among them', (good) => {
    const { headers = [], ...raw } = rawOf(good);
    const nulls = headers.map(([name, text]): [string, Buffer | undefined] => [
      name,
      name === 'ce_id' ? undefined : text,
    ]);
    return asOne(good, 1, gzipSync(bodyOf([{ ...raw, headers: [...nulls, ['other', undefined]] }])));
  }),
  compressed(9, 'not_json', 'a batch of snappy, which is not taken', (good) =>
    asOne(good, 2, asSnappy(bodyOf([rawOf(good)]))),
  ),
  compressed(9, 'handled', 'a batch of zstd that is what it should be', async (good) => {
    const compressor = createZstdCompress();
    compressor.end(bodyOf([rawOf(good)]));
    return asOne(good, 4, await buffer(compressor));
  }),
];
