import type { Mutation } from '../mutation.ts';

/** R5, V1: why a conversation went where it went, and where another policy would have sent it. */
export const explanationMutations: readonly Mutation[] = [
  {
    row: 'R5',
    name: 'a policy that is tried is the one in force',
    file: 'libs/routing/src/replay/replayed.ts',
    from: 'const decision = replay(madeFrom, candidate, agents);',
    to: 'const decision = replay(madeFrom, base ?? candidate, agents);',
    test: 'e2e/timeline.e2e.spec.ts',
    only: 'is shown by what another policy would do with it',
  },
  {
    row: 'V1',
    name: 'nobody is told why others lost',
    file: 'libs/routing/src/explain/explain.ts',
    from: 'others(decision.candidates),',
    to: '',
    test: 'e2e/timeline.e2e.spec.ts',
    only: 'is told by the timeline and at the terminal',
  },
];
