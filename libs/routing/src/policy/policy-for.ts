import type { Policy } from './policy.ts';

/** The policy with a tenant's thresholds laid over it. */
export const policyFor = (policy: Policy, tenant: string): Policy => {
  if (!Object.hasOwn(policy.tenants, tenant)) return policy;
  const { confidenceMin = policy.triggers.confidenceMin, ...classifier } = policy.tenants[tenant] ?? {};
  return {
    ...policy,
    triggers: { ...policy.triggers, confidenceMin },
    classifier: { ...policy.classifier, ...classifier },
  };
};
