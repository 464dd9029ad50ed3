import type { Conversation } from '../domain/conversation.ts';

/** Fields that hold a moment, wherever they stand in the state. */
const moments = new Set(['lastMessageAt', 'replyDueAt', 'requestedAt', 'budgetEndsAt', 'offeredAt', 'deadline']);

export const serialize = (conversation: Conversation): string => JSON.stringify(conversation);

export const parse = (state: string): Conversation =>
  JSON.parse(state, (key, value: unknown) =>
    moments.has(key) && typeof value === 'string' ? new Date(value) : value,
  ) as Conversation;
