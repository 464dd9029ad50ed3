import type { Contract } from '@baton/contracts';

/** A message to be published. */
export interface Outgoing<T = unknown> {
  contract: Contract<T>;
  data: T;
  /** Default: the contract's public topic. Inbox copies name theirs. */
  topic?: string;
  conversationId: string;
  /** Default: `default`. */
  tenant?: string;
  /** `ce_id`. Default: a new UUIDv7. */
  id?: string;
  /** `ce_sequence`, growing within a conversation; on what the router writes. */
  sequence?: number;
  /** `ce_id` of the event that caused this one. */
  causationId?: string;
  /** Default: the conversation id. */
  correlationId?: string;
  /** Default: now. */
  time?: Date;
}
