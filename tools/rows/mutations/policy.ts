import type { Mutation } from '../mutation.ts';

const test = 'e2e/policy.e2e.spec.ts';

/** R6: the policy, changed while it runs. */
export const policyMutations: readonly Mutation[] = [
  {
    row: 'R6',
    name: 'a router keeps the policy it began with',
    file: 'services/router/src/policies/policy-directory.ts',
    from: 'if (!kept) return;',
    to: 'if (!kept || this.seen) return;',
    test,
    only: 'loses no message, every decision names one version',
  },
  {
    row: 'R6',
    name: 'of a wrong file what is right is taken',
    file: 'libs/routing/src/policy/document/read-policy.ts',
    from: 'if (faults.length > 0) return { faults };',
    to: '',
    test,
    only: 'changes nothing where it is wrong, and says where',
  },
];
