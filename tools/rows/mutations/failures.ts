import type { Mutation } from '../mutation.ts';

const decisions = 'services/router/src/domain/decisions';

/** G: what must not happen. */
export const failureMutations: readonly Mutation[] = [
  {
    row: 'G3',
    name: 'a former owner speaks under its old epoch',
    file: `${decisions}/fence.ts`,
    from: "if (epoch !== conversation.epoch || conversation.status !== 'open') return 'stale_epoch';",
    to: "if (conversation.status !== 'open') return 'stale_epoch';\n  if (epoch !== conversation.epoch) return 'owner';",
    test: 'e2e/floor.e2e.spec.ts',
    only: 'refuses a former owner who answers late',
  },
  {
    row: 'G7',
    name: 'an offer nobody answers never ends',
    file: `${decisions}/deadline.decision.ts`,
    from: 'if (handoff?.attempt && supplied && handoff.attempt.deadline <= now)',
    to: 'if (handoff?.attempt && supplied && handoff.attempt.deadline > now)',
    test: 'e2e/routes.e2e.spec.ts',
    only: 'when the only receiver never answers',
  },
];
