import type { Mutation } from '../mutation.ts';

const decisions = 'services/router/src/domain/decisions';

/** T: what a handoff begins with. */
export const triggerMutations: readonly Mutation[] = [
  {
    row: 'T7',
    name: 'nobody hears that a person is asked for',
    file: `${decisions}/calls-person.ts`,
    from: 'return personRequested || isAlone(conversation, facts);',
    to: 'return isAlone(conversation, facts) && personRequested;',
    test: 'e2e/person.e2e.spec.ts',
    only: 'with the first message, in en',
  },
  {
    row: 'T7',
    name: 'an agent takes back that the customer wants a person',
    file: 'services/router/src/domain/decisions/handoff-withdrawn.decision.ts',
    from: "handoff.by !== 'sender'",
    to: "handoff.by === 'platform'",
    test: 'e2e/person.e2e.spec.ts',
    only: 'and no agent takes that back',
  },
];
