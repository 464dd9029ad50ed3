import type {
  ContextPackage,
  ConversationReply,
  Customer,
  HandoffReason,
  HandoffTarget,
  MemoryOperation,
  Readback,
  RefusalCode,
  Signals,
} from '@baton/contracts';
import type { Attempt, Party } from './conversation.ts';
import type { RouteDecision } from './routing/route-decision.ts';

/** What happened to a conversation. Each is stored, folded into the next state and told to those it concerns. */
export type ConversationEvent =
  | ConversationOpened
  | ConversationReopened
  | ConversationResolved
  | MessageRecorded
  | MessageDelivered
  | ReplySpoken
  | NoticeGiven
  | MemoryChanged
  | HandoffOpened
  | HandoffRefused
  | RouteDecided
  | OfferMade
  | OfferClosed
  | HandoffEnded
  | OwnerChanged
  | ReplyKeptForGrant
  | KeptReplyDropped
  | OwnerStalled
  | SenderRefused;

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
  /** Came after the conversation had moved past it: kept, and nothing more. */
  readonly late: boolean;
}

/** The owner has been given a customer's message and is on a clock. */
export interface MessageDelivered {
  readonly type: 'MessageDelivered';
  readonly messageId: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly signals: Signals;
  readonly to: string;
  readonly epoch: number;
  readonly replyBy: Date;
}

export interface ReplySpoken {
  readonly type: 'ReplySpoken';
  readonly messageId: string;
  readonly from: Party;
  /** As the customer is told who speaks. */
  readonly name: string;
  readonly epoch: number;
  readonly text: string;
  readonly language: string;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
  readonly at: Date;
}

export interface NoticeGiven {
  readonly type: 'NoticeGiven';
  readonly messageId: string;
  readonly text: string;
  readonly language: string;
  readonly handoffId?: string;
  readonly at: Date;
}

export interface MemoryChanged {
  readonly type: 'MemoryChanged';
  readonly operations: readonly MemoryOperation[];
  readonly by: string;
}

export interface HandoffOpened {
  readonly type: 'HandoffOpened';
  readonly handoffId: string;
  readonly from: string;
  readonly by: 'sender' | 'router' | 'platform';
  readonly to: HandoffTarget;
  readonly reason: HandoffReason;
  /** As its sender supplied it; each offer carries its own completed copy. */
  readonly package: ContextPackage;
  readonly requestedAt: Date;
  readonly budgetEndsAt: Date;
}

/** A request that changed nothing; it still has its one end. */
export interface HandoffRefused {
  readonly type: 'HandoffRefused';
  readonly handoffId: string;
  readonly from: string;
  readonly by: 'sender' | 'platform';
  readonly reason: 'handoff_open' | 'stale_epoch' | 'not_owner' | 'resolved' | 'unknown_conversation';
  readonly at: Date;
}

export interface RouteDecided {
  readonly type: 'RouteDecided';
  readonly decisionId: string;
  readonly handoffId: string;
  readonly decision: RouteDecision;
  readonly at: Date;
}

export interface OfferMade {
  readonly type: 'OfferMade';
  readonly handoffId: string;
  readonly attempt: Attempt;
  readonly package: ContextPackage;
  readonly rule: string;
  readonly at: Date;
}

export interface OfferClosed {
  readonly type: 'OfferClosed';
  readonly handoffId: string;
  readonly attempt: Attempt;
  readonly outcome: 'granted' | 'rejected' | 'expired' | 'withdrawn';
  readonly readback?: Readback;
  /** Facts of the package the receiver's read-back does not rely on. */
  readonly dropped?: readonly string[];
  readonly at: Date;
}

export interface HandoffEnded {
  readonly type: 'HandoffEnded';
  readonly handoffId: string;
  readonly from: string;
  readonly outcome: 'accepted' | 'withdrawn' | 'failed';
  readonly reason?: 'sender' | 'missing_context' | 'nobody' | 'expired';
  readonly missing?: readonly string[];
  readonly granted?: Attempt;
  readonly attempts: number;
  readonly requestedAt: Date;
  readonly at: Date;
  /** When the floor comes back with messages unanswered: the sender's new reply deadline. */
  readonly replyBy?: Date;
}

export interface OwnerChanged {
  readonly type: 'OwnerChanged';
  readonly from: Party;
  readonly to: Party;
  readonly epoch: number;
  readonly handoffId: string;
  readonly attemptId: string;
  readonly readback: Readback;
  readonly trigger: HandoffReason['trigger'];
  readonly at: Date;
}

export interface ReplyKeptForGrant {
  readonly type: 'ReplyKeptForGrant';
  readonly eventId: string;
  readonly epoch: number;
  readonly reply: ConversationReply;
}

export interface KeptReplyDropped {
  readonly type: 'KeptReplyDropped';
  readonly eventId: string;
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
