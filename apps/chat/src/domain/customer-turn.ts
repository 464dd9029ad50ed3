import { type Customer, messageReceived, sourceOf } from '@baton/contracts';
import type { Said } from './conversation-event.ts';

/** What is fresh with every turn. */
export interface Fresh {
  readonly eventId: string;
  readonly messageId: string;
  readonly traceparent: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** Where a conversation takes place, and with whom. */
export interface Place {
  readonly conversationId: string;
  readonly customer: Customer;
  readonly channel: string;
}

/** What a customer says, as a platform puts it on the wire. */
export function customerTurn({ conversationId, customer, channel }: Place, text: string, fresh: Fresh): Said {
  return {
    id: fresh.eventId,
    source: sourceOf('chat'),
    type: 'conversation.message.received',
    major: messageReceived.major,
    minor: messageReceived.minor,
    subject: conversationId,
    time: fresh.now,
    tenant: 'default',
    correlationId: conversationId,
    traceparent: fresh.traceparent,
    data: { conversationId, messageId: fresh.messageId, customer, channel, text, sentAt: fresh.now },
  };
}
