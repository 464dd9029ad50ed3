import { type MessageReceived, messageReceived } from '@baton/contracts';
import type { Conversation } from './conversation.ts';
import { Refused } from './refused.ts';

export interface Message {
  readonly messageId: string;
  readonly text: string;
  readonly language?: string;
}

/** What the feed knows when a message comes in. */
export interface Heard {
  /** What was said under this message's id. */
  readonly known?: { readonly entryId: number; readonly text: string };
  /** Messages of the last minute. */
  readonly lately: number;
  /** How many of them are taken. */
  readonly limit: number;
}

/** Where a message stands that was taken before, or what the router is to be told. */
export type MessageDecision = { readonly before: number } | { readonly received: MessageReceived };

export const decideMessage = (
  conversation: Conversation,
  message: Message,
  { known, lately, limit }: Heard,
  now: Date,
): MessageDecision => {
  if (known?.text === message.text) return { before: known.entryId };
  if (known) throw new Refused('id_reused', 'This messageId was used for another text.');
  if (lately >= limit) throw new Refused('too_many_messages', `At most ${limit} messages are taken in a minute.`);
  const received = receivedOf(conversation, message, now);
  if (bytesOf(received) > messageReceived.maxBytes)
    throw new Refused('too_large', `A message has at most ${messageReceived.maxBytes} bytes, its customer included.`);
  return { received };
};

export const receivedOf = (
  { conversationId, channel, customer }: Omit<Conversation, 'tenant' | 'language'>,
  { messageId, text, language }: Message,
  now: Date,
): MessageReceived => ({
  conversationId,
  messageId,
  customer: { ...customer, language: language ?? customer.language },
  channel,
  text,
  sentAt: now.toISOString(),
});

const bytesOf = (received: MessageReceived): number => Buffer.byteLength(JSON.stringify(received));
