import type { ContextPackage, ConversationReply, HandoffReason, HandoffTarget, Readback } from '@baton/contracts';
import type { Attempt, Party } from './conversation.ts';
import type { RouteDecision } from './routing/route-decision.ts';

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
