import type { Mutation } from '../mutation.ts';

/** P7: work that goes through many hands. */
export const pipelineMutations: readonly Mutation[] = [
  {
    row: 'P7',
    name: 'every step is given what the first one came to',
    file: 'libs/agent-kit/src/delegation/delegator.ts',
    from: 'given.place === place)',
    to: 'given.place === 0)',
    test: 'e2e/pipelines.e2e.spec.ts',
    only: 'plans, has two coders write at once',
  },
];
