import { decode, RefusedInput, type WireRecord } from '@baton/contracts';
import type { KafkaMessage } from 'kafkajs';
import type { ConversationEvent } from './domain/conversation-event.ts';

/** A record of a topic that is heard; undefined if it breaks the contract: then it is not the router's, and no fact. */
export function readEvent(topic: string, { key, value, headers }: KafkaMessage): ConversationEvent | undefined {
  try {
    return decode({ topic, key, value, headers: { ...headers } as WireRecord['headers'] }) as ConversationEvent;
  } catch (error) {
    if (error instanceof RefusedInput) return undefined;
    throw error;
  }
}
