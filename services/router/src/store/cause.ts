import type { Delivery, Transaction } from '@baton/messaging';

/** A conversation's address: unique together with its tenant. */
export interface Address {
  readonly tenant: string;
  readonly conversationId: string;
}

/** What a decision is made from and kept under. */
export interface Cause extends Address {
  readonly tx: Transaction;
  /** The event, or the timer, that led to the decision. */
  readonly eventId: string;
  readonly now: Date;
  /** Where the conversation's messages come from. */
  readonly partition: number;
}

export const causeOf = ({ event, tx, now, partition }: Delivery): Cause => ({
  tenant: event.tenant,
  conversationId: event.subject,
  tx,
  eventId: event.id,
  now,
  partition,
});
