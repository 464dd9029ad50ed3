import type { HistoryTurn, MemoryEntry } from '@baton/contracts';
import { agentCalled, policyFor } from '@baton/routing';
import type { Step } from '../chain.ts';
import { awaitsPerson, type Conversation, type Party } from '../conversation.ts';
import type { MessageDelivered } from '../conversation-event.ts';
import type { Facts, HandoffFacts } from '../facts.ts';
import { readableCustomer, readableMemory } from '../package/readable.ts';
import { waitsUntil } from '../tasks/open-task.ts';

const replyWithinMsDefault = 20_000;

/**
 * When an AI owner's time is up; each time it let it pass in a row doubles the next wait. It begins when the work it has given out is
 * to be in. People are timed by the desk.
 */
export const replyDeadline = (conversation: Conversation, { agents, policy }: Facts, now: Date): Date | undefined => {
  if (conversation.owner.kind === 'human') return undefined;
  const card = agentCalled(agents, conversation.owner.agentId)?.card;
  const within = (card?.replyWithinMs ?? replyWithinMsDefault) * 2 ** conversation.stalls;
  const from = Math.max(now.getTime(), waitsUntil(conversation)?.getTime() ?? 0);
  return new Date(from + Math.min(within, policy.stallBackoffMaxMs));
};

/** Gives one recorded message to the owner; to a companion while a person is awaited. */
export const deliver =
  (message: Pick<HistoryTurn, 'messageId' | 'text' | 'at'>, facts: Facts, now: Date): Step =>
  (conversation) => [delivered(conversation, message, facts, now)];

/** Gives the owner, in order, every unanswered message it does not have. No message falls between two owners. */
export const deliverHeld =
  (facts: HandoffFacts, now: Date): Step =>
  (conversation) =>
    conversation.unanswered
      .filter(({ epoch }) => epoch !== conversation.epoch)
      .flatMap(({ messageId }) => facts.transcript.turns.filter((turn) => turn.messageId === messageId))
      .map((turn) => delivered(conversation, turn, facts, now));

const delivered = (
  conversation: Conversation,
  { messageId, text, at }: Pick<HistoryTurn, 'messageId' | 'text' | 'at'>,
  facts: Facts,
  now: Date,
): MessageDelivered => {
  const mode = awaitsPerson(conversation) ? 'companion' : 'owner';
  const replyBy = mode === 'owner' ? replyDeadline(conversation, facts, now) : undefined;
  return {
    type: 'MessageDelivered',
    messageId,
    customer: readableCustomer(conversation.customer, readsOf(facts, conversation.owner)),
    memory: readableMemory(memorySince(conversation), readsOf(facts, conversation.owner)),
    text,
    sentAt: new Date(at),
    signals: facts.signalsOf(text, conversation.language),
    to: conversation.owner.agentId,
    epoch: conversation.epoch,
    mode,
    ...(replyBy && { replyBy }),
    confidenceMin: policyFor(facts.policy, conversation.tenant).triggers.confidenceMin,
  };
};

const readsOf = ({ agents }: Facts, { agentId }: Party): readonly string[] =>
  agentCalled(agents, agentId)?.card.reads ?? [];

const memorySince = ({ memory, seen, owner }: Conversation): readonly MemoryEntry[] =>
  memory.filter(({ version }) => version > (seen[owner.agentId]?.memoryVersion ?? 0));
