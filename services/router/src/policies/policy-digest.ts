import { createHash } from 'node:crypto';
import { canonicalJson } from '@baton/contracts';
import { documentOf, type Policy } from '@baton/routing';

/** The same for the same policy, however its document is written. */
export const policyDigest = (policy: Policy): string =>
  createHash('sha256')
    .update(canonicalJson(documentOf(policy)))
    .digest('hex');
