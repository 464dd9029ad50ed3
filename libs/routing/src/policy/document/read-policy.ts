import type { Policy } from '../policy.ts';
import type { Fault } from './mistake.ts';
import { type PolicyDocument, policyIn } from './policy-document.ts';
import { ruleFaults } from './rule-faults.ts';
import { schemaFaults } from './schema-check.ts';

/** The policy a document says, or all that is wrong with it. */
export const readPolicy = (document: unknown): { readonly policy: Policy } | { readonly faults: readonly Fault[] } => {
  const faults = schemaFaults(document);
  if (faults.length > 0) return { faults };
  const policy = policyIn(document as PolicyDocument);
  const beyond = ruleFaults(policy);
  return beyond.length > 0 ? { faults: beyond } : { policy };
};
