import { createHash } from 'node:crypto';
import { canonicalJson } from '@baton/contracts';

/** SHA-256 in hex of the canonical JSON of an act's arguments. */
export const argumentsHash = (args: Readonly<Record<string, unknown>>): string =>
  createHash('sha256').update(canonicalJson(args)).digest('hex');
