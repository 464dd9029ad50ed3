import type { Customer, CustomerChoice } from '@baton/contracts';

/** An id is unique within its tenant. */
export interface Address {
  readonly tenant: string;
  readonly conversationId: string;
}

/** A conversation that was opened here. */
export interface Conversation extends Address {
  readonly channel: string;
  readonly customer: Customer;
  /** In which the customer is spoken to. */
  readonly language: string;
}

/** A handoff as far as it has to do with waiting; one that is over stays known, since its progress may come late. */
export interface Wait {
  readonly handoffId: string;
  readonly over: boolean;
  /** What the customer chose last, and where that stands in the feed. */
  readonly chosen?: { readonly choice: CustomerChoice; readonly entryId: number };
}

/** Channels do not know of tenants. */
export const tenant = 'default';

/** What a conversation's token is made of. Ids hold no line end, so that no two conversations have it in common. */
export const tokenText = ({ tenant, conversationId }: Address): string => `${tenant}\n${conversationId}`;
