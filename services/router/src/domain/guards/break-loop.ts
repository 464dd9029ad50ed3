import type { ContextPackage } from '@baton/contracts';
import { desk } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import { endHandoff, handoffOver } from '../decisions/end-handoff.ts';
import { type OwnReason, ownRequest } from '../decisions/own-request.ts';
import type { HandoffFacts } from '../facts.ts';
import type { Breach } from './breach.ts';

type Place = (supplied: ContextPackage, facts: HandoffFacts, now: Date) => Step;

/** A person instead of one more AI, with all that was to go there. Without a desk the sender keeps it, and is told. */
export const breakLoop =
  (breach: Breach, supplied: ContextPackage, facts: HandoffFacts, now: Date, place: Place): Step =>
  (conversation) => {
    if (!desk(facts.agents)) return endHandoff({ outcome: 'failed', reason: 'nobody' }, facts, now)(conversation);
    const request = ownRequest(conversation, loopGuard(breach, supplied), facts, now);
    return chain(
      conversation,
      handoffOver({ outcome: 'failed', reason: 'superseded', supersededBy: request.handoffId }, facts, now),
      () => [request],
      place(request.package, facts, now),
    );
  };

/** Why a person is to look at it. */
export const loopGuard = ({ detail, evidence }: Breach, supplied?: ContextPackage): OwnReason => ({
  trigger: 'loop_guard',
  detail,
  evidence,
  to: { kind: 'human' },
  package: {
    ...supplied,
    severity: 'watch',
    summary: supplied ? `${detail} ${supplied.summary}` : detail,
    task: {
      description: 'Find out why nobody could help so far, and take care of it yourself.',
      ...(supplied && { state: `It was to go on with: ${supplied.task.description}`.slice(0, 2_000) }),
    },
  },
});
