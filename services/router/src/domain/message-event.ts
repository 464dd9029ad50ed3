import type { Customer, MemoryEntry, MemoryOperation, NewTopic, RefusalCode, Signals, Usage } from '@baton/contracts';
import type { Leaning, Party } from './conversation.ts';

export interface ConversationOpened {
  readonly type: 'ConversationOpened';
  readonly tenant: string;
  readonly conversationId: string;
  readonly customer: Customer;
  readonly channel: string;
  readonly language: string;
  readonly owner: Party;
  readonly at: Date;
}

export interface ConversationReopened {
  readonly type: 'ConversationReopened';
  readonly owner: Party;
  readonly epoch: number;
  readonly at: Date;
}

export interface ConversationResolved {
  readonly type: 'ConversationResolved';
  readonly at: Date;
}

export interface MessageRecorded {
  readonly type: 'MessageRecorded';
  readonly messageId: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly language: string;
  readonly at: Date;
  /** Came after the conversation had moved past it: kept, and nothing more. */
  readonly late: boolean;
  /** What is left of a change of language after it. */
  readonly leaning?: Leaning;
}

/** The customer has changed to another language for good. */
export interface LanguageSettled {
  readonly type: 'LanguageSettled';
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
}

/** The owner has been given a customer's message and is on a clock. */
export interface MessageDelivered {
  readonly type: 'MessageDelivered';
  readonly messageId: string;
  /** As the owner may see them. */
  readonly customer: Customer;
  /** What changed since the owner was last given it, as far as the owner may see it. */
  readonly memory: MemoryEntry[];
  readonly text: string;
  readonly sentAt: Date;
  readonly signals: Signals;
  readonly to: string;
  readonly epoch: number;
  readonly mode: 'owner' | 'companion';
  /** A person is on no clock of the router's, nor is a companion. */
  readonly replyBy?: Date;
  /** From where on the tenant's policy believes what its receiver is sure of. */
  readonly confidenceMin: number;
}

/** Needs no answer any more: the customer has taken it back. */
export interface MessageSettled {
  readonly type: 'MessageSettled';
  readonly messageId: string;
}

export interface ReplySpoken {
  readonly type: 'ReplySpoken';
  readonly messageId: string;
  readonly from: Party;
  /** As the customer is told who speaks. */
  readonly name: string;
  readonly epoch: number;
  readonly text: string;
  /** Tells whether the same was said before. */
  readonly mark?: string;
  readonly language: string;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
  /** What the customer speaks of by now; likely enough, and not the speaker's. */
  readonly newTopic?: NewTopic;
  /** The operator's id, with a person. */
  readonly operator?: string;
  readonly usage?: Usage;
  readonly at: Date;
}

export interface NoticeGiven {
  readonly type: 'NoticeGiven';
  readonly messageId: string;
  readonly text: string;
  readonly language: string;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
  readonly at: Date;
}

export interface MemoryChanged {
  readonly type: 'MemoryChanged';
  readonly operations: readonly MemoryOperation[];
  readonly by: string;
}

export interface OwnerStalled {
  readonly type: 'OwnerStalled';
  readonly agentId: string;
  readonly at: Date;
}

/** Something a known agent sent changed nothing, and it is told so. */
export interface SenderRefused {
  readonly type: 'SenderRefused';
  readonly agentId: string;
  readonly eventId: string;
  readonly code: RefusalCode;
  readonly detail: string;
  readonly currentEpoch?: number;
}
