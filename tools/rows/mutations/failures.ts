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
    from: 'supplied && (handoff.attempt.deadline <= now ||',
    to: 'supplied && (handoff.attempt.deadline > now ||',
    test: 'e2e/routes.e2e.spec.ts',
    only: 'when the only receiver never answers',
  },
  {
    row: 'G7',
    name: 'an offer to a removed agent stands until its time is over',
    file: `${decisions}/deadline.decision.ts`,
    from: ' || isGone(handoff.attempt.target, facts)',
    to: '',
    test: 'e2e/routes.e2e.spec.ts',
    only: 'when the only receiver is removed',
  },
  {
    row: 'G7',
    name: 'a customer whose first message is lost is lost with it',
    file: `${decisions}/given-up.decision.ts`,
    from: 'return [open(message, declaredLanguage(message), tenant, facts, now)];',
    to: 'return [];',
    test: 'e2e/given-up.e2e.spec.ts',
    only: 'whose first message is lost',
  },
  {
    row: 'G3',
    name: 'a removed agent keeps what it owes an answer to',
    file: 'services/router/src/handlers/agent-removed.handler.ts',
    from: 'await this.conversations.wakeThoseOf(tx, agentId);',
    to: '',
    test: 'services/router/src/timers/deadline-sweep.int.spec.ts',
    only: 'hands on at once what a removed agent owes',
  },
  {
    row: 'G4',
    name: 'who waited for a person in vain hears nothing of it',
    file: `${decisions}/miss-person.ts`,
    from: 'chain(conversation, promiseMessage, ...ending, tellMissed(facts, at))',
    to: 'chain(conversation, ...ending)',
    test: 'services/router/src/timers/deadline-sweep.int.spec.ts',
    only: 'promises a message to who waited for a person in vain',
  },
];
