import { type Contract, EVENT_BYTES, PACKAGE_BYTES } from '../contract.ts';
import { RefusedInput } from '../refusal.ts';
import { isInboxTopic } from '../topics.ts';

const MAX_HEADERS = 64;
const MAX_HEADER_BYTES = 8 * 1024;
/** Room for what the router adds to a copy: delivery, signals, changes of memory. */
const INBOX_EXTRA_BYTES = EVENT_BYTES;

/** The most bytes the value of a record on a topic may have; without a contract, the most any event may have. */
export function byteLimit(topic: string, contract?: Contract<unknown>): number {
  const limit = contract?.maxBytes ?? PACKAGE_BYTES;
  return isInboxTopic(topic) ? limit + INBOX_EXTRA_BYTES : limit;
}

/** @throws RefusedInput `too_large` */
export function checkSize(bytes: number, limit: number): void {
  if (bytes > limit) throw new RefusedInput('too_large', `${bytes} bytes, at most ${limit} are taken`);
}

/** @throws RefusedInput `bad_headers`: more than 64, or one of more than 8 KiB. A repeated header counts each time. */
export function checkHeaders(headers: Record<string, unknown>): void {
  const values = Object.values(headers).flat();
  if (values.length > MAX_HEADERS) throw new RefusedInput('bad_headers', `more than ${MAX_HEADERS} headers`);
  const tooLong = (text: unknown) => Buffer.byteLength(text as Buffer | string) > MAX_HEADER_BYTES;
  if ([...Object.keys(headers), ...values.filter((value) => value != null)].some(tooLong)) {
    throw new RefusedInput('bad_headers', `a header of more than ${MAX_HEADER_BYTES} bytes`);
  }
}
