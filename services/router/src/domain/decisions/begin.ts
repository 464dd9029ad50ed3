import type { MessageReceived } from '@baton/contracts';
import type { Step } from '../chain.ts';
import type { Conversation } from '../conversation.ts';
import type { ConversationOpened } from '../conversation-event.ts';
import type { Facts } from '../facts.ts';
import { entryOf, ownerOnReopening } from './owner-on-reopening.ts';

/** The first message of a customer opens a conversation, which is the entry agent's. */
export const open = (
  { conversationId, customer, channel }: MessageReceived,
  language: string,
  tenant: string,
  facts: Facts,
  at: Date,
): ConversationOpened => ({
  type: 'ConversationOpened',
  tenant,
  conversationId,
  customer,
  channel,
  language,
  owner: entryOf(channel, facts),
  at,
});

export const declaredLanguage = ({ customer }: MessageReceived): string => customer.language ?? 'en';

/** A resolved conversation goes on under a fresh epoch. */
export const reopen =
  (message: MessageReceived, facts: Facts, at: Date): Step =>
  (conversation) => {
    if (conversation.status === 'open' || isLate(conversation, message)) return [];
    const owner = ownerOnReopening(conversation, facts, at);
    return [{ type: 'ConversationReopened', owner, epoch: conversation.lastEpoch + 1, at }];
  };

/** A replayed message from before a conversation's end wakes nobody. */
export const isLate = ({ status, lastMessageAt }: Conversation, { sentAt }: MessageReceived): boolean =>
  status === 'resolved' && lastMessageAt !== undefined && new Date(sentAt) < lastMessageAt;
