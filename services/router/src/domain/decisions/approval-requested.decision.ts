import type { ApprovalRequested, ContextPackage } from '@baton/contracts';
import { approvalsFor, desk } from '@baton/routing';
import { chain, type Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import type { HandoffFacts } from '../facts.ts';
import { assemblePackage } from '../package/assemble-package.ts';
import { concludeAct } from './conclude-act.ts';
import { refuse, type Sender, standingOf } from './fence.ts';
import { giveNotice } from './speak.ts';

/** The owner wants to do what only a person may allow: the customer is told, the people are asked. */
export const decideApprovalRequested = (
  conversation: Conversation | undefined,
  request: ApprovalRequested,
  eventId: string,
  facts: HandoffFacts,
  now: Date,
): readonly ConversationEvent[] => {
  const sender = { agentId: request.from.agentId, eventId };
  if (!conversation) return [refuse(sender, 'unknown_conversation', 'There is no such conversation.')];
  return chain(conversation, concludeAct(sender.agentId, request.execution, facts), ask(request, sender, facts, now));
};

const ask =
  (request: ApprovalRequested, sender: Sender, facts: HandoffFacts, now: Date): Step =>
  (conversation) => {
    const standing = standingOf(conversation, sender.agentId, request.epoch);
    if (standing !== 'owner')
      return [
        refuse(sender, standing === 'not_owner' ? standing : 'stale_epoch', 'Only the owner may ask.', conversation),
      ];
    if (conversation.handoff) return [refuse(sender, 'handoff_open', 'A handoff is open.', conversation)];
    const people = desk(facts.agents);
    const inReplyTo = conversation.unanswered.at(-1)?.messageId;
    return [
      {
        type: 'ApprovalOpened',
        request,
        approvals: approvalsFor(request.act, facts.policy.approvals),
        requesters: conversation.operators,
        package: packageOf(request, conversation, facts),
        ...(people && { desk: people.card.agentId }),
      },
      giveNotice(conversation, 'approval_asked', {}, facts, now, inReplyTo ? { inReplyTo } : {}),
    ];
  };

/** What those who decide need: why, between what, and everything the owner was handed. */
const packageOf = (
  { why, act, options }: ApprovalRequested,
  conversation: Conversation,
  { agents, transcript, policy, traceId, known }: HandoffFacts,
): ContextPackage => {
  const supplied = { ...known, summary: known?.summary ?? why, task: { description: `Decide: ${act.name}` }, options };
  const card = desk(agents)?.card;
  const origin = { policyVersion: policy.version, trace: traceId };
  return card ? assemblePackage(supplied, conversation, transcript, card, origin) : supplied;
};
