import type { Conversation } from '../domain/conversation.ts';

/** Beside its state a conversation keeps the trace of its last turn, so that others lead back to it; it decides nothing. */
export interface KeptConversation extends Conversation {
  /** traceparent */
  readonly turn?: string;
}

/** Fields that hold a moment, wherever they stand in the state. */
const moments = new Set(['lastMessageAt', 'replyDueAt', 'requestedAt', 'budgetEndsAt', 'offeredAt', 'deadline']);

export const serialize = (conversation: KeptConversation): string => JSON.stringify(conversation);

export const parse = (state: string): KeptConversation =>
  JSON.parse(state, (key, value: unknown) =>
    moments.has(key) && typeof value === 'string' ? new Date(value) : value,
  ) as KeptConversation;
