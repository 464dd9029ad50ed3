import type { Mutation } from '../mutation.ts';

const decisions = 'services/router/src/domain/decisions';
const doubleCharge = 'e2e/double-charge.e2e.spec.ts';

/** H: the steps of one handoff. */
export const handoffMutations: readonly Mutation[] = [
  {
    row: 'H1',
    name: 'an owner keeps what is another’s field',
    file: 'services/tech-agent/src/domain/decide-turn.ts',
    from: 'return reading.outside ?? (reading.account && diagnosis.waitsFor);',
    to: 'return reading.account && diagnosis.waitsFor;',
    test: 'e2e/routes.e2e.spec.ts',
    only: 'goes on to billing when the topic changes',
  },
  {
    row: 'H2',
    name: 'who is not there is asked all the same',
    file: 'libs/routing/src/decision/decide-route.ts',
    from: "if (!agent.live) return 'not_live';",
    to: '',
    test: 'e2e/triggers.e2e.spec.ts',
    only: 'goes to whoever has the privilege',
  },
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
  {
    row: 'H7',
    name: 'a refund that a person has settled is offered again',
    file: 'services/billing-agent/src/domain/answer-charge.ts',
    from: 'findDoubleCharges(charges, []), ledger, standing)',
    to: 'findDoubleCharges(charges, []), ledger)',
    test: 'e2e/continuation.e2e.spec.ts',
    only: 'in person-and-back-to-billing.txt',
  },
];
