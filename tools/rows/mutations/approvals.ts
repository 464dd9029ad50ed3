import type { Mutation } from '../mutation.ts';

const refund = 'e2e/refund.e2e.spec.ts';

/** T11: acts that cannot be undone, beyond that a person is asked at all. */
export const approvalMutations: readonly Mutation[] = [
  {
    row: 'T11',
    name: 'one person is enough for any amount',
    file: 'libs/routing/src/policy/approval-policy.ts',
    from: '(twoPeopleAboveIn[amount.currency] ?? twoPeopleAbove) ? 2 : 1',
    to: '(twoPeopleAboveIn[amount.currency] ?? twoPeopleAbove) ? 1 : 1',
    test: refund,
    only: 'above the limit is made with the yes of two people alone',
  },
  {
    row: 'T11',
    name: 'the router takes a large yes of one',
    file: 'services/router/src/domain/decisions/object-to-decision.ts',
    from: 'new Set(people).size < needed',
    to: 'new Set(people).size < 1',
    test: refund,
    only: 'above the limit is made with the yes of two people alone',
  },
  {
    row: 'T11',
    name: 'nobody looks whether what an act rests on still holds',
    file: 'libs/agent-kit/src/tools/tools.ts',
    from: 'return conditions.length > 0 ?',
    to: 'return conditions.length < 0 ?',
    test: refund,
    only: 'is not made when the books have changed since it was asked for',
  },
];
