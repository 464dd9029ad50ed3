import type { Mutation } from '../mutation.ts';

const routing = 'libs/routing/src/decision/overload.ts';
const triggers = 'e2e/triggers.e2e.spec.ts';

/** R4: who is there and has room. */
export const availabilityMutations: readonly Mutation[] = [
  {
    row: 'R4',
    name: 'no wait is too long',
    file: routing,
    from: 'waitMs > waitMsMax;',
    to: 'waitMs > 86_400_000 + waitMsMax;',
    test: triggers,
    only: 'one with room is asked',
  },
  {
    row: 'R4',
    name: 'who is silent for long is held to be there',
    file: 'services/router/src/store/agent.store.ts',
    from: "AND instance.seen_at > now() - $1 * interval '1 millisecond'",
    to: 'AND $1 >= 0',
    test: triggers,
    only: 'none is asked whose last instance was killed',
  },
];
