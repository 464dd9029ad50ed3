import type { ConsumedRecord, HeaderValue } from '../driver/driver.ts';

type Headers = ConsumedRecord['headers'];
type Kept = [name: string, value: string | string[]][];

/** Headers as text, byte for byte. */
export function serializeHeaders(headers: Headers): string {
  const kept: Kept = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(textOf) : textOf(value),
  ]);
  return JSON.stringify(kept);
}

export function parseHeaders(text: string): Headers {
  const bytesOf = (value: string | string[]): HeaderValue =>
    Array.isArray(value) ? value.map((one) => Buffer.from(one, 'base64')) : Buffer.from(value, 'base64');
  return Object.fromEntries((JSON.parse(text) as Kept).map(([name, value]) => [name, bytesOf(value)]));
}

/** A key is bytes; all records without one are one sequence. */
export const keyOf = ({ key }: Pick<ConsumedRecord, 'key'>): Buffer => key ?? Buffer.alloc(0);

const textOf = (bytes: Buffer): string => bytes.toString('base64');
