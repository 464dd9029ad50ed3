import type { HandoffRequested, Inbox, MessageReceived } from '@baton/contracts';
import { type Item, isOpen } from '../item.ts';
import type { ItemClosed } from '../item-event.ts';

/** A person is wanted. */
export const itemOfOffer = (id: string, tenant: string, offer: Inbox<HandoffRequested>, traceparent?: string): Item => {
  const { delivery, package: contents } = offer;
  return {
    id,
    tenant,
    conversationId: offer.conversationId,
    offer: {
      handoffId: offer.handoffId,
      attemptId: delivery.attemptId ?? offer.handoffId,
      attempt: delivery.attempt ?? 1,
      ...(delivery.deadline && { deadline: new Date(delivery.deadline) }),
    },
    epoch: delivery.epoch,
    status: 'queued',
    ownership: 'offered',
    from: offer.from.agentId,
    reason: offer.reason,
    package: contents,
    language: contents.language ?? 'en',
    severity: contents.severity ?? 'routine',
    ...(offer.to?.skill && { skill: offer.to.skill }),
    requestedAt: new Date(offer.requestedAt),
    pending: contents.pending ?? [],
    ...(traceparent && { traceparent }),
    version: 1,
  };
};

/** One handoff is open per conversation: with a new offer, whatever the desk still had of it is over. */
export const decideSuperseded = (former: Item | undefined): readonly ItemClosed[] =>
  former && (isOpen(former) || former.status === 'owed') ? [{ type: 'ItemClosed', as: 'withdrawn' }] : [];

/** The desk owns a conversation it knows nothing of: nobody may be left without an answer. */
export const itemOfMessage = (id: string, tenant: string, message: Inbox<MessageReceived>): Item => ({
  id,
  tenant,
  conversationId: message.conversationId,
  epoch: message.delivery.epoch,
  status: 'queued',
  ownership: 'granted',
  from: 'platform',
  reason: { trigger: 'error_recovery', detail: 'The desk does not know what came before.', by: 'router' },
  package: {
    summary: 'A customer wrote; what came before is not known here.',
    customer: { id: message.customer.id, name: message.customer.name },
    task: { description: 'Answer the customer.' },
  },
  language: message.customer.language ?? message.signals?.language ?? 'en',
  severity: message.signals?.severity ?? 'routine',
  requestedAt: new Date(message.sentAt),
  pending: [],
  version: 1,
});
