import type { Mutation } from '../mutation.ts';

const kit = 'libs/agent-kit';

/** How an agent gives work out and goes on. */
export const delegationMutations: readonly Mutation[] = [
  {
    row: 'P6',
    name: 'what came back is not gone on with',
    file: `${kit}/src/store/run.store.ts`,
    from: 'if (settled?.last) await this.takeUp(',
    to: 'if (!settled) await this.takeUp(',
    test: `${kit}/test/delegation.int.spec.ts`,
    only: 'stays the owner, goes on with what came back',
  },
  {
    row: 'P6',
    name: 'a run that begins again asks for everything again',
    file: `${kit}/src/delegation/delegator.ts`,
    from: 'known.length > 0 ?',
    to: 'known.length < 0 ?',
    test: `${kit}/test/killed-crew.int.spec.ts`,
    only: 'is killed between each two steps of a fan-out',
  },
];
