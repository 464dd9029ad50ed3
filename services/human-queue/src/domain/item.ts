import type { ContextPackage, HandoffReason, Operator, Severity } from '@baton/contracts';

export const itemStatuses = [
  'queued',
  'claimed',
  'active',
  'returning',
  'resolved',
  'handed_back',
  'withdrawn',
  'missed',
  'owed',
  'kept',
] as const;
/**
 * `claimed`: held, the grant is under way. `returning`: offered to an AI again, the operator still has the floor. `owed`:
 * nobody came in time, and the customer was promised to hear from somebody. `kept`: they have.
 */
export type ItemStatus = (typeof itemStatuses)[number];
export type Closed = Exclude<ItemStatus, 'queued' | 'claimed' | 'active' | 'returning'>;

export const closedStatuses: readonly ItemStatus[] = ['resolved', 'handed_back', 'withdrawn', 'missed', 'owed', 'kept'];

/** The router's offer that an item came with; an item the desk was given outright has none. */
export interface Offer {
  readonly handoffId: string;
  readonly attemptId: string;
  readonly attempt: number;
  readonly deadline?: Date;
}

/** Who holds an item, and until when unless they act. */
export interface Claim {
  readonly id: string;
  readonly operator: Operator;
  readonly since: Date;
  readonly until: Date;
}

/** How far the conversation is the desk's: an offer, a bid made for it, or granted. */
export type Ownership = 'offered' | 'bid' | 'granted';

/** A conversation that wants a person. */
export interface Item {
  readonly id: string;
  readonly tenant: string;
  readonly conversationId: string;
  readonly offer?: Offer;
  readonly epoch: number;
  readonly status: ItemStatus;
  readonly ownership: Ownership;
  readonly from: string;
  readonly reason: HandoffReason;
  readonly package: ContextPackage;
  readonly language: string;
  readonly severity: Severity;
  /** What whoever takes it should be good at. */
  readonly skill?: string;
  readonly requestedAt: Date;
  readonly claim?: Claim;
  /** `ce_id` of the bid. */
  readonly bidId?: string;
  /** Its own handoff back to an AI, while that is open. */
  readonly returnId?: string;
  /** `ce_id` of the words that were to resolve it. */
  readonly resolveId?: string;
  /** Ids of the customer's messages without an answer, oldest first. */
  readonly pending: readonly string[];
  /** What the customer chose while waiting. */
  readonly choice?: string;
  /** The trace in which it was asked for. */
  readonly traceparent?: string;
  /** Grows with every change. */
  readonly version: number;
}

/** An item without its package: what a list needs. */
export interface ItemHead extends Omit<Item, 'package'> {
  readonly summary: string;
  /** The name, or the id. */
  readonly customer?: string;
}

export const headOf = (item: Item): ItemHead => ({
  ...item,
  summary: item.package.summary,
  customer: item.package.customer?.name || item.package.customer?.id,
});

export const isOpen = ({ status }: Pick<Item, 'status'>): boolean => !closedStatuses.includes(status);

/** A claim whose lease ran out holds nothing, swept or not. */
export const holderOf = ({ claim }: Pick<Item, 'claim'>, now: Date): Claim | undefined =>
  claim && claim.until > now ? claim : undefined;
