import type { Verdict } from '@baton/classifier';
import type {
  ContextPackage,
  ConversationReply,
  CustomerChoice,
  HandoffReason,
  HandoffRejected,
  HandoffTarget,
  History,
  Operator,
  ParkedTopic,
  Readback,
  Usage,
} from '@baton/contracts';
import type { Classified, MadeFrom, RouteDecision } from '@baton/routing';
import type { Attempt, Party, Place, RequestedBy } from './conversation.ts';

export interface HandoffOpened {
  readonly type: 'HandoffOpened';
  readonly handoffId: string;
  readonly from: string;
  /** The operator's id, where a person hands it back. */
  readonly operator?: string;
  readonly by: RequestedBy;
  readonly to: HandoffTarget;
  readonly reason: HandoffReason;
  /** As its sender supplied it; each offer carries its own completed copy. */
  readonly package: ContextPackage;
  readonly requestedAt: Date;
  readonly budgetEndsAt: Date;
  /** The parked topic it takes up. */
  readonly topic?: ParkedTopic;
  readonly usage?: Usage;
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
  readonly madeFrom: MadeFrom;
  readonly classifier?: Classified;
  readonly at: Date;
}

/** What could be said of the customer's words at once leaves doubts: others are asked, who take their time. */
export interface OpinionsWanted {
  readonly type: 'OpinionsWanted';
  readonly handoffId: string;
  readonly messageIds: readonly string[];
  /** Stands, unless they say more by `until`. */
  readonly verdict: Verdict;
  readonly until: Date;
  readonly at: Date;
}

/** What the customer's words are about, as far as anybody could say. */
export interface WordsClassified {
  readonly type: 'WordsClassified';
  readonly handoffId: string;
  readonly verdict: Verdict;
  /** AIs are asked from now on. */
  readonly budgetEndsAt: Date;
  readonly at: Date;
}

/** The customer is asked what they mean. */
export interface CustomerAsked {
  readonly type: 'CustomerAsked';
  readonly handoffId: string;
  readonly until: Date;
  readonly at: Date;
}

export interface OfferMade {
  readonly type: 'OfferMade';
  readonly handoffId: string;
  readonly attempt: Attempt;
  readonly package: ContextPackage;
  readonly rule: string;
  /** What a person who takes over should be good at, where the rule says so. */
  readonly skill?: string;
  /** From where on the tenant's policy believes what its receiver is sure of. */
  readonly confidenceMin: number;
  readonly at: Date;
}

export interface OfferClosed {
  readonly type: 'OfferClosed';
  readonly handoffId: string;
  readonly attempt: Attempt;
  readonly outcome: 'granted' | 'rejected' | 'expired' | 'withdrawn';
  /** As its target said, where it was rejected. */
  readonly why?: HandoffRejected['reason'];
  readonly readback?: Readback;
  /** Facts of the package the receiver's read-back does not rely on. */
  readonly dropped?: readonly string[];
  /** Facts that the read-back understands otherwise than the package has them. */
  readonly drift?: readonly string[];
  readonly at: Date;
}

export interface HandoffEnded {
  readonly type: 'HandoffEnded';
  readonly handoffId: string;
  readonly from: string;
  readonly outcome: 'accepted' | 'withdrawn' | 'failed';
  readonly reason?: 'sender' | 'superseded' | 'missing_context' | 'nobody' | 'expired';
  /** The handoff that took its place. */
  readonly supersededBy?: string;
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
  readonly operator?: Operator;
  /** What was said since the offer; a person reads it before speaking. */
  readonly history?: History;
  readonly trigger: HandoffReason['trigger'];
  readonly at: Date;
}

export interface ReplyKeptForGrant {
  readonly type: 'ReplyKeptForGrant';
  readonly eventId: string;
  readonly epoch: number;
  /** Without a grant it is refused then. */
  readonly until: Date;
  readonly reply: ConversationReply;
}

export interface KeptReplyDropped {
  readonly type: 'KeptReplyDropped';
  readonly eventId: string;
}

/** The human queue has said where the customer stands, and it is news. */
export interface QueueMoved {
  readonly type: 'QueueMoved';
  readonly handoffId: string;
  readonly place: Place;
  /** What the queue reckons the wait will be. */
  readonly waitSeconds?: { readonly low: number; readonly high: number };
}

/** What the customer chose while waiting for a person; or was promised, because nobody has come. */
export interface ChoiceMade {
  readonly type: 'ChoiceMade';
  readonly handoffId: string;
  readonly choice: CustomerChoice;
  /** The customer's, unless the router promised it in their stead. */
  readonly by?: 'router';
  /** The agent whose queue it is. */
  readonly desk: string;
  readonly epoch: number;
}

/** The customer wants the person who is awaited, too: the request is not its sender's alone any more, and nobody else will do. */
export interface RequestSeconded {
  readonly type: 'RequestSeconded';
  readonly handoffId: string;
}

/** A parked topic is somebody's now. */
export interface TopicTakenUp {
  readonly type: 'TopicTakenUp';
  readonly intent: string;
}
