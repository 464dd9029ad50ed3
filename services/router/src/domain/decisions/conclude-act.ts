import type { Execution } from '@baton/contracts';
import { agentCalled, desk } from '@baton/routing';
import type { Step } from '../chain.ts';
import type { AllowedAct, Conversation } from '../conversation.ts';
import type { ActConcluded, ConversationEvent } from '../conversation-event.ts';
import { isOf } from '../evolve-approval.ts';
import type { Facts } from '../facts.ts';
import { replyDeadline } from './deliver.ts';

/** Whoever ends the turn in which an act was to be carried out says what became of it. */
export const concludeAct =
  (by: string, execution: Execution | undefined, facts: Facts): Step =>
  (conversation) => {
    if (!execution || !isTheirs(conversation, execution.approvalId, by)) return [];
    const { approvalId } = execution;
    return [{ type: 'ActConcluded', approvalId, by, execution, ...deskOf(facts) }];
  };

/** Who carried out what they were told to has done so, also when the conversation has passed on since. */
const isTheirs = ({ allowed, endedApprovals }: Conversation, approvalId: string, agentId: string): boolean => {
  const act = allowed.find(isOf(approvalId));
  if (act) return act.holder === agentId || act.from === agentId;
  const ended = endedApprovals.find(isOf(approvalId));
  return ended?.execution?.outcome === 'unknown' && ended.from === agentId;
};

/** What was allowed and not carried out is the new owner's to do where its card has the privilege; else people are asked anew. */
export const passOnActs =
  (facts: Facts, now: Date): Step =>
  (conversation) =>
    conversation.allowed.map((act) =>
      mayCarryOut(conversation, act, facts)
        ? passedOn(conversation, act, facts, now)
        : leftAlone(act.decided.approvalId, facts),
    );

const mayCarryOut = ({ owner }: Conversation, { act }: AllowedAct, { agents }: Facts): boolean => {
  const card = agentCalled(agents, owner.agentId)?.card;
  return owner.kind === 'ai' && act.privilege !== undefined && (card?.privileges.includes(act.privilege) ?? false);
};

const passedOn = (
  conversation: Conversation,
  { decided: { approvalId }, holder: from }: AllowedAct,
  facts: Facts,
  now: Date,
): ConversationEvent => {
  const replyBy = replyDeadline(conversation, facts, now);
  const { agentId } = conversation.owner;
  return { type: 'ActPassedOn', approvalId, from, agentId, ...(replyBy && { replyBy }) };
};

/** Its former owner may be at it just now, and then says so. */
const leftAlone = (approvalId: string, facts: Facts): ActConcluded => ({
  type: 'ActConcluded',
  approvalId,
  by: 'router',
  execution: { approvalId, outcome: 'unknown' },
  ...deskOf(facts),
});

const deskOf = ({ agents }: Facts): Pick<ActConcluded, 'desk'> => {
  const people = desk(agents);
  return people ? { desk: people.card.agentId } : {};
};
