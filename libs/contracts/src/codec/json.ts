import { RefusedInput } from '../refusal.ts';

const MAX_DEPTH = 32;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads JSON that others wrote: what two readers could understand differently, or what a database would refuse, is
 * refused here. Cost is linear; nesting is bounded before anything recurses.
 * @throws RefusedInput `too_deep` beyond 32 levels; `not_json`; `invalid` as violationOfJson says, or for a key twice.
 */
export function parseJson(bytes: Buffer): unknown {
  const members = countMembers(bytes);
  const value = parse(bytes);
  const violation = violationOfJson(value);
  if (violation) throw new RefusedInput('invalid', violation);
  if (countKeys(value) !== members) throw new RefusedInput('invalid', 'an object has the same key twice');
  return value;
}

/** Every colon outside a string is one member of an object; a parsed value with fewer has lost a duplicate. */
function countMembers(bytes: Buffer): number {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === COLON) members++;
    else if (isOpening(byte) && ++depth > MAX_DEPTH)
      throw new RefusedInput('too_deep', `more than ${MAX_DEPTH} levels`);
    else if (isClosing(byte)) depth--;
  }
  return members;
}

const isOpening = (byte: number) => byte === 0x5b || byte === 0x7b;
const isClosing = (byte: number) => byte === 0x5d || byte === 0x7d;

function endOfString(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at;
  }
  return bytes.length;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new RefusedInput('not_json', 'the value is not JSON in UTF-8');
  }
}

/** What PostgreSQL, another JSON reader or `Object.assign` would take amiss in a JSON value; undefined if nothing. */
export function violationOfJson(value: unknown): string | undefined {
  if (typeof value === 'string') return violationOfText(value);
  if (typeof value === 'number') return violationOfNumber(value);
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value) ? violationAmong(value) : violationOfMembers(value as Readonly<Record<string, unknown>>);
}

function violationAmong(items: readonly unknown[]): string | undefined {
  for (const item of items) {
    const violation = violationOfJson(item);
    if (violation) return violation;
  }
  return undefined;
}

function violationOfMembers(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of Object.keys(value)) {
    const violation = violationOfKey(key) ?? violationOfJson(value[key]);
    if (violation) return violation;
  }
  return undefined;
}

const violationOfText = (text: string) =>
  text.includes('\0') || !text.isWellFormed() ? 'a text holds U+0000 or half a surrogate pair' : undefined;

const violationOfNumber = (number: number) =>
  !Number.isFinite(number) || (Number.isInteger(number) && !Number.isSafeInteger(number))
    ? 'a number is larger than JSON readers agree on'
    : undefined;

/** Names every object inherits: assigned or printed, they change what an object is. */
const violationOfKey = (key: string) =>
  key in Object.prototype || key === 'prototype' ? 'a key is a name that objects inherit' : violationOfText(key);

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const entries = Object.values(value);
  let count = Array.isArray(value) ? 0 : entries.length;
  for (const entry of entries) count += countKeys(entry);
  return count;
}
