import type { Mutation } from '../mutation.ts';

const decisions = 'services/router/src/domain/decisions';
const doubleCharge = 'e2e/double-charge.e2e.spec.ts';

/** H: the steps of one handoff. */
export const handoffMutations: readonly Mutation[] = [
  {
    row: 'H4',
    name: 'the receiver speaks before it is announced',
    file: `${decisions}/handoff-accepted.decision.ts`,
    from: 'announceReceiver(offer, claim, facts, now),\n    firstWords(claim, facts, now),',
    to: 'firstWords(claim, facts, now),\n    announceReceiver(offer, claim, facts, now),',
    test: doubleCharge,
    only: 'gives notice before billing speaks',
  },
  {
    row: 'H6',
    name: 'the receiver relies on nothing it says',
    file: 'libs/agent-kit/src/domain/read-back.ts',
    from: 'reliesOn: [...reliesOn],',
    to: 'reliesOn: [],',
    test: doubleCharge,
    only: 'tells everyone who may know',
  },
];
