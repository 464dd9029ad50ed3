import type { Delivery } from '@baton/messaging';
import type { Address } from '../domain/conversation.ts';

/** The conversation an event is about. */
export const addressOf = ({ event }: Delivery): Address => ({ tenant: event.tenant, conversationId: event.subject });
