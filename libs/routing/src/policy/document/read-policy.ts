import type { Policy } from '../policy.ts';
import type { Fault } from './mistake.ts';
import { documentOf, type PolicyDocument, policyIn } from './policy-document.ts';
import { ruleFaults } from './rule-faults.ts';
import { schemaFaults } from './schema-check.ts';

/** The policy a document says, or all that is wrong with it. */
export const readPolicy = (document: unknown): { readonly policy: Policy } | { readonly faults: readonly Fault[] } => {
  const faults = schemaFaults(document);
  if (faults.length > 0) return { faults };
  const policy = policyIn(document as PolicyDocument);
  const beyond = [...ruleFaults(policy), ...sizeFaults(policy)];
  return beyond.length > 0 ? { faults: beyond } : { policy };
};

/** It is published whole, with nothing left out, in an event of 256 KiB at most. */
const publishedBytesMax = 255 * 1024;

const sizeFaults = (policy: Policy): readonly Fault[] => {
  const bytes = new TextEncoder().encode(JSON.stringify(documentOf(policy))).length;
  if (bytes <= publishedBytesMax) return [];
  return [
    { path: [], message: `has ${bytes} bytes as it is published: ${publishedBytesMax} are the most there may be` },
  ];
};
