import type { HistoryTurn, MessageReceived } from '@baton/contracts';
import { chain, type Step, stateAfter } from '../chain.ts';
import type { Conversation, Party } from '../conversation.ts';
import type { ConversationEvent, ConversationOpened } from '../conversation-event.ts';
import type { Facts } from '../facts.ts';
import { agentCalled } from '../routing/agent.ts';
import { deliver } from './deliver.ts';

/** A customer has written: kept, and given to the owner unless an offer is under way. */
export const decideMessageReceived = (
  conversation: Conversation | undefined,
  message: MessageReceived,
  tenant: string,
  facts: Facts,
  now: Date,
): readonly ConversationEvent[] => {
  const begun = conversation ? [] : [open(message, tenant, facts, now)];
  const current = stateAfter(conversation, begun);
  if (!current) return begun;
  return [...begun, ...chain(current, reopen(message, facts, now), record(message, facts), pass(message, facts, now))];
};

const open = (message: MessageReceived, tenant: string, facts: Facts, at: Date): ConversationOpened => {
  const declared = message.customer.language ?? 'en';
  return {
    type: 'ConversationOpened',
    tenant,
    conversationId: message.conversationId,
    customer: message.customer,
    channel: message.channel,
    language: facts.signalsOf(message.text, declared).language,
    owner: party(facts, facts.policy.entryAgent),
    at,
  };
};

const party = ({ agents }: Facts, agentId: string): Party => ({
  agentId,
  kind: agentCalled(agents, agentId)?.card.kind === 'human' ? 'human' : 'ai',
});

/** A resolved conversation goes on with its last owner if it lives, under a fresh epoch. */
const reopen =
  (message: MessageReceived, facts: Facts, at: Date): Step =>
  (conversation) => {
    if (conversation.status === 'open' || isLate(conversation, message)) return [];
    const lives = agentCalled(facts.agents, conversation.owner.agentId)?.live;
    const owner = lives ? conversation.owner : party(facts, facts.policy.entryAgent);
    return [{ type: 'ConversationReopened', owner, epoch: conversation.lastEpoch + 1, at }];
  };

const record =
  (message: MessageReceived, facts: Facts): Step =>
  (conversation) => [
    {
      type: 'MessageRecorded',
      messageId: message.messageId,
      text: message.text,
      sentAt: new Date(message.sentAt),
      language: facts.signalsOf(message.text, conversation.language).language,
      late: isLate(conversation, message),
    },
  ];

/** A replayed message from before a conversation's end wakes nobody. */
const isLate = ({ status, lastMessageAt }: Conversation, { sentAt }: MessageReceived): boolean =>
  status === 'resolved' && lastMessageAt !== undefined && new Date(sentAt) <= lastMessageAt;

const pass =
  (message: MessageReceived, facts: Facts, now: Date): Step =>
  (conversation) =>
    conversation.status !== 'open' || conversation.handoff ? [] : deliver(turnOf(message), facts, now)(conversation);

const turnOf = ({ messageId, text, sentAt }: MessageReceived): Pick<HistoryTurn, 'messageId' | 'text' | 'at'> => ({
  messageId,
  text,
  at: sentAt,
});
