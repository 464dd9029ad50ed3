/** Ids: 1 to 128 characters of `A-Z a-z 0-9 . _ : -`. */
export const ID = /^[A-Za-z0-9._:-]{1,128}$/;
/** Agent ids name topics too, so Kafka's alphabet and length bound them. */
export const AGENT_ID = /^[A-Za-z0-9._-]{1,100}$/;
/** BCP 47, without its rarer forms. */
export const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;
/** ISO 8601 in UTC, the years 1000 to 2999, no leap second: what both JavaScript and PostgreSQL can hold. */
export const UTC_TIME =
  /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|\+00:00)$/;
/** A W3C trace context of version 00 to fe, neither id all zero. */
export const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
/** A digest's first half, in hex. */
export const DIGEST = /^[0-9a-f]{16}$/;
/** ISO 4217. */
export const CURRENCY = /^[A-Z]{3}$/;

export function isRecordOf(value: unknown, check: (entry: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(check);
}
