import { promisify } from 'node:util';
import { gunzip, zstdDecompress } from 'node:zlib';
import { RefusedInput } from '@baton/contracts';

/** The most bytes a compressed batch may become. Kafka bounds what is compressed, and 1 MiB of that may hold 1 GiB. */
export const INFLATED_BYTES = 8 * 1024 * 1024;

type Decompress = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

/** By Kafka's number of the codec. They work on a thread of their own. */
const decompressors: Record<number, Decompress> = { 1: promisify(gunzip), 4: promisify(zstdDecompress) };
const names: Record<number, string> = { 2: 'snappy', 3: 'lz4' };

/** @throws RefusedInput `too_large` beyond the bound; `not_json` for what is broken, snappy and lz4 */
export async function inflate(codec: number, bytes: Buffer): Promise<Buffer> {
  const decompress = decompressors[codec];
  if (!decompress)
    throw new RefusedInput(
      'not_json',
      `the batch is compressed by ${names[codec] ?? 'a codec without name'}: gzip and zstd are taken`,
    );
  try {
    return await decompress(bytes, { maxOutputLength: INFLATED_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new RefusedInput('too_large', `the batch inflates to more than ${INFLATED_BYTES} bytes`);
    }
    throw new RefusedInput('not_json', 'the batch cannot be decompressed');
  }
}
