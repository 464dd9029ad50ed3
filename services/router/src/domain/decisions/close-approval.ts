import { desk } from '@baton/routing';
import type { Step } from '../chain.ts';
import type { OpenApproval } from '../conversation.ts';
import type { Facts } from '../facts.ts';
import { replyDeadline } from './deliver.ts';

/** Ends an approval that no person decided: its time is up, or the conversation has passed on. */
export const closeApproval =
  ({ approvalId, from, act }: OpenApproval, outcome: 'expired' | 'superseded', facts: Facts, now: Date): Step =>
  (conversation) => {
    const replyBy = replyDeadline(conversation, facts, now);
    const decided = {
      approvalId,
      conversationId: conversation.id,
      outcome,
      argumentsHash: act.argumentsHash,
      by: { agentId: 'router' },
      decidedAt: now.toISOString(),
    };
    const people = desk(facts.agents)?.card.agentId;
    return [
      {
        type: 'ApprovalClosed',
        approvalId,
        from,
        decided,
        by: 'router',
        ...(people && { desk: people }),
        ...(outcome === 'expired' && replyBy && { replyBy }),
      },
    ];
  };

/** When a conversation passes on, what its former owner had asked for is asked no more. */
export const supersedeApprovals =
  (facts: Facts, now: Date): Step =>
  (conversation) =>
    conversation.approvals.flatMap((one) => closeApproval(one, 'superseded', facts, now)(conversation));
