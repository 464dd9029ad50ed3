import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

const digits = 16;

/**
 * What stands for a fact's value in a read-back, which more may read than the package: the first 16 hex digits of SHA-256
 * over the handoff's id, a line feed and the canonical JSON of the value.
 */
export const factDigest = (handoffId: string, value: unknown): string =>
  createHash('sha256')
    .update(`${handoffId}\n${canonicalJson(value)}`)
    .digest('hex')
    .slice(0, digits);
