import { createHash } from 'node:crypto';
import { type FoundRecord, type HeaderValue, type Letter, textOf } from './letter.ts';

/** What was once sent, to be sent again. */
export interface Original {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Record<string, HeaderValue>;
}

/** The record without what its death has added. */
export function originalOf({ key, value, headers }: FoundRecord): Original {
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith('baton_'));
  return { key, value, headers: Object.fromEntries(kept) };
}

/** Whether all of the record is in the letter. Bytes, headers or a key that were too large have stayed at the origin. */
export const isWhole = (record: FoundRecord, letter: Letter): boolean =>
  record.key !== null && textOf(record, 'baton_headers_left_out') === undefined && !sha256In(record, letter);

/** Whether this is the record of which the letter is what was kept. */
export function isOriginOf(origin: FoundRecord, record: FoundRecord, letter: Letter): boolean {
  const sha256 = sha256In(record, letter);
  if (sha256) return origin.value !== null && sha256 === createHash('sha256').update(origin.value).digest('hex');
  return record.value === null || origin.value === null
    ? record.value === origin.value
    : record.value.equals(origin.value);
}

const DIGEST_BYTES = 1_000;

/** Of a value that was replaced by its hash, length and origin. */
function sha256In({ value }: FoundRecord, { origin }: Letter): string | undefined {
  if (!value || value.length > DIGEST_BYTES) return undefined;
  try {
    const { sha256, bytes, origin: place } = JSON.parse(value.toString());
    const isDigest =
      typeof bytes === 'number' && place?.topic === origin?.topic && place.offset === `${origin?.offset}`;
    return isDigest && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined;
  } catch {
    return undefined;
  }
}
