import type { Said } from '@baton/classifier';
import type {
  ApprovalAct,
  ChangedCondition,
  Condition,
  ContextPackage,
  CustomerChoice,
  DeliveryMode,
  ErrorReport,
  ExecutionOutcome,
  HandoffReason,
  HandoffTarget,
  Operator,
  Option,
  Readback,
  TaskOutcome,
  Trigger,
  Usage,
} from '@baton/contracts';
import type { Candidate } from '@baton/routing';
import type { Party } from '../conversation.ts';
import type { PackageOutline } from './package-outline.ts';

/** What a sender handed on; the words that went with it stand in the timeline itself. */
export type HandedOn = Omit<ContextPackage, 'history' | 'memory' | 'customer'>;

interface Opened {
  readonly kind: 'opened';
  readonly owner: Party;
  readonly epoch: number;
  readonly channel: string;
  readonly language: string;
}

interface Message {
  readonly kind: 'message';
  readonly messageId: string;
  readonly language: string;
  /** By the customer's clock. */
  readonly sentAt: string;
  readonly late: boolean;
  /** Absent once the words were erased, here and wherever else words stand. */
  readonly text?: string;
}

interface Delivered {
  readonly kind: 'delivered';
  readonly messageId: string;
  readonly to: string;
  readonly mode: DeliveryMode;
  readonly epoch: number;
  readonly replyBy?: string;
}

interface Spoken {
  readonly messageId: string;
  readonly from: { readonly kind: 'ai' | 'human' | 'platform'; readonly agentId?: string; readonly name?: string };
  readonly language: string;
  readonly epoch?: number;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
  readonly text?: string;
}

interface Reply extends Spoken {
  readonly kind: 'reply';
}

interface Notice extends Spoken {
  readonly kind: 'notice';
}

interface HandoffAsked {
  readonly kind: 'handoff';
  readonly handoffId: string;
  readonly from: string;
  readonly by: 'sender' | 'router' | 'platform';
  readonly to: HandoffTarget;
  readonly reason: Pick<HandoffReason, 'trigger'> & Partial<HandoffReason>;
  readonly package?: HandedOn;
}

interface HandoffRefused {
  readonly kind: 'handoff_refused';
  readonly handoffId: string;
  readonly from: string;
  readonly reason: string;
}

interface Decision {
  readonly kind: 'decision';
  readonly decisionId: string;
  readonly handoffId: string;
  readonly rule: string;
  /** Which of the policy's own. */
  readonly policyRule?: string;
  readonly policyVersion: string;
  readonly outcome: 'route' | 'human' | 'ask' | 'stay' | 'nobody';
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Where the rule overruled what was asked for. */
  readonly because?: HandoffReason;
  /** Why the rule meant whom it meant. */
  readonly why?: string;
  /** In sentences: who and why, why not others, and what it was made from. */
  readonly explanation: readonly string[];
}

/** What the customer's words were taken to be about, and by whom. */
interface Classified {
  readonly kind: 'classified';
  readonly handoffId: string;
  readonly label: string;
  readonly confidence: number;
  readonly by?: string;
  readonly asked: readonly Said[];
  /** Others are asked, who take their time. */
  readonly goesOn?: boolean;
}

interface Offer {
  readonly kind: 'offer';
  readonly handoffId: string;
  readonly attemptId: string;
  readonly number: number;
  readonly target: Party;
  readonly epoch: number;
  readonly deadline: string;
  readonly rule: string;
  readonly package?: PackageOutline;
}

interface ReadBack extends Partial<Readback> {
  readonly kind: 'readback';
  readonly handoffId: string;
  readonly attemptId: string;
  readonly by: string;
  /** Facts of the package the receiver does not rely on. */
  readonly dropped: readonly string[];
  /** Facts of the package the receiver understood otherwise. */
  readonly drift: readonly string[];
}

interface OfferClosed {
  readonly kind: 'offer_closed';
  readonly handoffId: string;
  readonly attemptId: string;
  readonly target: Party;
  readonly outcome: 'granted' | 'rejected' | 'expired' | 'withdrawn';
  /** From the offer to here: with a person, how long the customer waited. */
  readonly tookMs: number;
}

interface HandoffOver {
  readonly kind: 'handoff_ended';
  readonly handoffId: string;
  readonly outcome: 'accepted' | 'withdrawn' | 'failed';
  readonly reason?: string;
  readonly supersededBy?: string;
  readonly missing?: readonly string[];
  readonly attempts: number;
  readonly tookMs: number;
}

interface OwnerChanged {
  readonly kind: 'owner';
  readonly handoffId: string;
  readonly from: Party;
  readonly to: Party;
  readonly epoch: number;
  readonly trigger: Trigger;
  readonly operator?: Operator;
}

interface Wait {
  readonly kind: 'wait';
  readonly handoffId: string;
  readonly state: 'queued' | 'deferred';
  readonly position?: number;
  readonly waitSeconds?: { readonly low: number; readonly high: number };
  readonly choices: readonly CustomerChoice[];
}

interface Choice {
  readonly kind: 'choice';
  /** Promised by the router where the customer chose nothing, and nobody came. */
  readonly by: 'customer' | 'router';
  readonly handoffId: string;
  readonly choice: CustomerChoice;
}

/** As the ledger has it. */
export interface AskedAct extends Omit<ApprovalAct, 'conditions'> {
  readonly conditions?: readonly Condition[];
}

interface ApprovalAsked {
  readonly kind: 'approval_asked';
  readonly approvalId: string;
  readonly from: string;
  readonly act: AskedAct;
  readonly why: string;
  readonly options: readonly Option[];
  readonly deadline: string;
  /** Whose people decide. */
  readonly desk?: string;
  /** How many of them have to say yes. */
  readonly approvals?: number;
  /** Operators who may not. */
  readonly requesters?: readonly string[];
}

interface ApprovalDecided {
  readonly kind: 'approval_decided';
  readonly approvalId: string;
  readonly outcome: string;
  readonly by: string;
  readonly operator?: Operator;
  /** Who else said yes. */
  readonly seconded?: Operator;
  readonly comment?: string;
  /** Where the person changed the act. */
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly tookMs?: number;
}

interface TaskGiven {
  readonly kind: 'task';
  readonly taskId: string;
  readonly groupId?: string;
  readonly parentTaskId?: string;
  readonly from: string;
  readonly to?: string;
  readonly capability?: string;
  readonly deadline: string;
  readonly depth: number;
  /** What it is about; absent once it was erased. */
  readonly description?: string;
}

interface TaskOver {
  readonly kind: 'task_ended';
  readonly taskId: string;
  readonly groupId?: string;
  readonly by: string;
  readonly from: string;
  readonly outcome: TaskOutcome;
  readonly error?: ErrorReport;
  readonly usage?: Usage;
  readonly tookMs?: number;
}

interface TasksIn {
  readonly kind: 'tasks_delivered';
  readonly to: string;
  readonly groupId?: string;
  readonly outcomes: Readonly<Partial<Record<TaskOutcome, number>>>;
}

interface ActConcluded {
  readonly kind: 'act_concluded';
  readonly approvalId: string;
  readonly by: string;
  readonly outcome: ExecutionOutcome;
  /** What it rested on and was not so any more. */
  readonly changed: readonly ChangedCondition[];
}

interface Refused {
  readonly kind: 'refused';
  readonly agentId: string;
  readonly eventId: string;
  readonly code: string;
  readonly detail: string;
  readonly currentEpoch?: number;
}

type Small =
  | { readonly kind: 'reopened'; readonly owner: Party; readonly epoch: number }
  | { readonly kind: 'resolved' }
  | { readonly kind: 'settled'; readonly messageId: string }
  | { readonly kind: 'act_passed_on'; readonly approvalId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'memory'; readonly by: string }
  | { readonly kind: 'kept_for_grant'; readonly epoch: number }
  | { readonly kind: 'stalled'; readonly agentId: string }
  | { readonly kind: 'topic'; readonly intent: string }
  | { readonly kind: 'task_moved'; readonly taskId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'tasks_passed'; readonly from: string; readonly to: string };

/** One thing that happened, as machines read it. */
export type Happening =
  | Opened
  | Message
  | Delivered
  | Reply
  | Notice
  | HandoffAsked
  | HandoffRefused
  | Decision
  | Classified
  | Offer
  | ReadBack
  | OfferClosed
  | HandoffOver
  | OwnerChanged
  | Wait
  | Choice
  | ApprovalAsked
  | ApprovalDecided
  | TaskGiven
  | TaskOver
  | TasksIn
  | ActConcluded
  | Refused
  | Small;

/** One more thing to know of an entry. */
export interface Detail {
  readonly name: string;
  readonly value: string | readonly string[];
}

/** A happening with its place, and as people read it. */
export type Entry = Happening & {
  readonly at: string;
  /** Since its turn began; `after` says it as people read it. */
  readonly afterMs: number;
  readonly after: string;
  /** From 1; 0 before the customer's first message. */
  readonly turn: number;
  readonly traceId?: string;
  /** Who did it. */
  readonly who: string;
  readonly headline: string;
  readonly details: readonly Detail[];
};
