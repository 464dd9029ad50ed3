import type { ContextPackage, HandoffTarget, Trigger } from '@baton/contracts';
import type { Conversation } from '../conversation.ts';
import type { HandoffOpened } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';

/** Why the router itself hands a conversation on, and with what. */
export interface OwnReason {
  readonly trigger: Trigger;
  readonly detail: string;
  readonly to: HandoffTarget;
  /** Ids, names and numbers; no words of the customer's. */
  readonly evidence?: string;
  readonly package: ContextPackage;
}

/** A request of the router's own, from the present owner, with all that was found out before. */
export const ownRequest = (
  { owner }: Conversation,
  { trigger, detail, to, evidence, package: contents }: OwnReason,
  { newId, policy, known }: HandoffFacts,
  now: Date,
): HandoffOpened => ({
  type: 'HandoffOpened',
  handoffId: newId(),
  from: owner.agentId,
  by: 'router',
  to,
  reason: { trigger, detail, by: 'router', ...(evidence && { evidence }) },
  package: { ...known, parked: [], ...contents, summary: summaryOf(contents, known) },
  requestedAt: now,
  budgetEndsAt: new Date(now.getTime() + policy.budgetMs),
});

const summaryMax = 8_000;

/** Why it is handed on, and what was understood before. */
const summaryOf = ({ summary }: ContextPackage, known?: ContextPackage): string =>
  (known ? `${summary} Before that: ${known.summary}` : summary).slice(0, summaryMax);
