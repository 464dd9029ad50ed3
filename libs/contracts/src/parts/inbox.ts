import { Flag, Id, Language, OneOf, Optional, Part, Parts, Share, Text, Time, Whole } from '../fields.ts';
import {
  type DeliveryMode,
  deliveryModes,
  type Sentiment,
  type Severity,
  sentiments,
  severities,
} from '../vocabulary.ts';
import { MemoryEntry } from './memory.ts';

/** What `InboxDelivery.confidenceMin` is where a copy does not say it. */
export const confidenceMinDefault = 0.7;

/** How a copy in an inbox is meant. */
export class InboxDelivery {
  /** The epoch to answer with. */
  @Whole() epoch: number;
  @OneOf(deliveryModes) mode: DeliveryMode;
  @Optional() @Id() attemptId?: string;
  @Optional() @Whole(1) attempt?: number;
  /** An offer is accepted or rejected before this. */
  @Optional() @Time() deadline?: string;
  /** A customer's message is answered before this. */
  @Optional() @Time() replyBy?: string;
  /** With a customer's message and with an offer: a sender that is less sure hands over to a person, whomever it names. */
  @Optional() @Share() confidenceMin?: number;
  /** Grows within a conversation and an inbox, without gaps, from 1. */
  @Whole(0, Number.MAX_SAFE_INTEGER) inboxSequence: number;
}

/** What the router saw in a customer's message. */
export class Signals {
  @Flag() personRequested: boolean;
  @Language() language: string;
  @OneOf(sentiments) sentiment: Sentiment;
  @OneOf(severities) severity: Severity;
  @Optional() @Text(128) intent?: string;
  @Optional() @Share() confidence?: number;
}

/** What the router adds to the data of a copy in an inbox. */
export class InboxParts {
  @Part(() => InboxDelivery) delivery: InboxDelivery;
  @Optional() @Part(() => Signals) signals?: Signals;
  /** What changed in the shared memory since the last delivery. */
  @Optional() @Parts(() => MemoryEntry, 500) memory?: MemoryEntry[];
}

/** The data of a copy in an inbox. */
export type Inbox<T> = T & InboxParts;
