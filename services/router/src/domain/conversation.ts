import type { Verdict } from '@baton/classifier';
import type {
  ApprovalAct,
  ApprovalDecided,
  ApprovalRequested,
  ConversationReply,
  Customer,
  CustomerChoice,
  Execution,
  HandoffReason,
  HandoffTarget,
  MemoryEntry,
  NewTopic,
  ParkedTopic,
  PathStep,
} from '@baton/contracts';
import type { Course } from './guards/course.ts';
import { type Delegated, type TaskGroup, taskDeadlines } from './tasks/task-group.ts';
import type { Mistake, Taking } from './wrong-routes/taking.ts';

/** Who holds, or is offered, the floor. */
export interface Party {
  readonly agentId: string;
  readonly kind: 'ai' | 'human';
}

/** A customer's message nobody has answered. `epoch` is the owner it was delivered to; none while it is held. */
export interface Unanswered {
  readonly messageId: string;
  readonly epoch?: number;
}

/** One try to place a handoff with one target. Its epoch becomes the conversation's if the claim is granted. */
export interface Attempt {
  readonly attemptId: string;
  readonly number: number;
  readonly target: Party;
  readonly epoch: number;
  readonly offeredAt: Date;
  readonly deadline: Date;
}

/** Where a person is awaited: what the customer was last told of it. */
export interface Place {
  readonly state: 'queued' | 'deferred';
  readonly position?: number;
}

/** A router asks where a customer, time or a fault does. */
export type RequestedBy = 'sender' | 'router' | 'platform';

/** What a handoff waits for before anybody is offered it. */
export interface Unclear {
  readonly awaits: 'opinions' | 'customer';
  readonly until: Date;
}

export interface OpenHandoff {
  readonly handoffId: string;
  /** Who gave the floor up, and gets it back when nobody takes it. */
  readonly from: string;
  /** Whose wish it is, and who alone may take it back. */
  readonly by: RequestedBy;
  readonly reason: HandoffReason;
  /** Where routing overruled what was asked for, the reason that counts. */
  readonly because?: HandoffReason;
  readonly to: HandoffTarget;
  readonly intent?: string;
  /** Ids of the messages that nobody had answered then, the last of them. */
  readonly about?: readonly string[];
  readonly requestedAt: Date;
  /** All attempts to place it with an AI end here. */
  readonly budgetEndsAt: Date;
  readonly tried: readonly string[];
  readonly attempt?: Attempt;
  /** By which routing chose the target of the attempt. */
  readonly rule?: string;
  readonly place?: Place;
  /** What the customer chose while they wait. */
  readonly choice?: CustomerChoice;
  /** The parked topic it is about, which is parked again when nobody takes it. */
  readonly topic?: ParkedTopic;
  /** What the customer's words were taken to be about, where the request does not say. */
  readonly verdict?: Verdict;
  /** Nobody is offered it before this is known, or time is up. */
  readonly unclear?: Unclear;
  /** The customer was asked what they mean. */
  readonly wasAsked?: boolean;
  /** It parks a topic, of which the customer is to be told. */
  readonly parks?: boolean;
}

/** An act that waits for a person's decision. */
export interface OpenApproval {
  readonly approvalId: string;
  readonly from: string;
  readonly epoch: number;
  readonly act: ApprovalRequested['act'];
  readonly deadline: Date;
  /** How many people have to say yes. */
  readonly approvals: number;
  /** Operators whose own act it is: they do not decide on it. */
  readonly requesters: readonly string[];
}

/** An act that people have allowed, and of which nobody has said what became of it. */
export interface AllowedAct {
  readonly act: ApprovalAct;
  readonly decided: ApprovalDecided;
  /** Who asked for it. */
  readonly from: string;
  /** Who is to carry it out: the owner. */
  readonly holder: string;
}

/** How an approval ended, for whoever is asked about it later. */
export interface EndedApproval extends Pick<ApprovalAct, 'name' | 'amount'> {
  /** Without what a person wrote or changed. */
  readonly decided: Omit<ApprovalDecided, 'comment' | 'arguments'>;
  readonly from: string;
  readonly execution?: Execution;
}

/** What an agent has been given of a conversation so far. */
export interface Seen {
  readonly inboxSequence: number;
  readonly memoryVersion: number;
}

/** A reply that came before the grant of its epoch: lives and dies with the offer, and not longer than a minute. */
export interface EarlyReply {
  readonly eventId: string;
  readonly epoch: number;
  readonly until: Date;
  readonly reply: ConversationReply;
}

/** A language that was changed for the time being. */
export interface Leaning {
  /** The language of the conversation before. */
  readonly from: string;
  readonly to: string;
  /** How many messages in a row are clearly in it. */
  readonly messages: number;
  /** Letters in the longest of them. */
  readonly letters: number;
}

/** Marks of an owner's answers, not the words themselves. */
export interface GivenAnswers {
  readonly marks: readonly string[];
  /** How many in a row were said before. */
  readonly repeats: number;
}

/** What the customer speaks of by now, as the owner has said in its last answers. */
export interface Straying extends NewTopic {
  readonly times: number;
}

/** Everything the router knows of a conversation but its words, which are the transcript's. */
export interface Conversation {
  readonly tenant: string;
  readonly id: string;
  readonly status: 'open' | 'resolved';
  readonly owner: Party;
  /** The owner's epoch; what carries another one is refused. */
  readonly epoch: number;
  /** The last epoch given to anyone, owner or candidate. Never reused; gaps are legal. */
  readonly lastEpoch: number;
  /** Number of the last record written about this conversation. */
  readonly sequence: number;
  readonly customer: Customer;
  readonly channel: string;
  readonly language: string;
  /** What they want, as the last who handed it over said. */
  readonly intent?: string;
  /** The customer has been told that an AI speaks. */
  readonly disclosed: boolean;
  /** How many turns its transcript has, notices included. */
  readonly said: number;
  readonly unanswered: readonly Unanswered[];
  /** Messages a notice has answered; one that crossed with the notice may still get its reply. */
  readonly noticed: readonly string[];
  readonly lastMessageAt?: Date;
  /** When it last came to an end. */
  readonly resolvedAt?: Date;
  readonly handoff?: OpenHandoff;
  readonly path: readonly PathStep[];
  readonly seen: Readonly<Record<string, Seen>>;
  readonly memory: readonly MemoryEntry[];
  readonly early: readonly EarlyReply[];
  readonly approvals: readonly OpenApproval[];
  /** Work that was given out and whose results nobody has yet. */
  readonly tasks: readonly TaskGroup[];
  readonly delegated: Delegated;
  readonly allowed: readonly AllowedAct[];
  /** The latest. */
  readonly endedApprovals: readonly EndedApproval[];
  /** Operators who have had it since it was last opened. */
  readonly operators: readonly string[];
  /** Further topics of the customer's, to be taken up when the present one is done. */
  readonly parked: readonly ParkedTopic[];
  readonly straying?: Straying;
  /** How often a handoff came back for missing facts. */
  readonly missingContext: number;
  /** How often in a row the owner let its time pass. */
  readonly stalls: number;
  readonly replyDueAt?: Date;
  /** The customer writes in another language than before, and it is not sure yet that they go on with it. */
  readonly leaning?: Leaning;
  /** What the owner has said since it last found anything out. */
  readonly given?: GivenAnswers;
  /** What was last understood of the customer's words, and who got them for it. */
  readonly taking?: Taking;
  readonly mistakes?: readonly Mistake[];
  /** What the guards count. */
  readonly course: Course;
}

/** Why the conversation is handed on. */
export const reasonOf = ({ because, reason }: OpenHandoff): HandoffReason => because ?? reason;

/** Its owner has something to say to the customer: an answer, or what became of an act that was allowed. */
export const owesWords = ({ unanswered, allowed }: Conversation): boolean =>
  unanswered.length > 0 || allowed.length > 0;

/** A person has been called and has not come. */
export const awaitsPerson = ({ handoff }: Conversation): boolean => handoff?.attempt?.target.kind === 'human';

/** The next moment at which time alone changes something. */
export const nextDeadline = ({ handoff, replyDueAt, approvals, early, tasks }: Conversation): Date | undefined =>
  [
    handoff ? (handoff.attempt?.deadline ?? handoff.unclear?.until) : replyDueAt,
    ...approvals.map(({ deadline }) => deadline),
    ...early.map(({ until }) => until),
    ...taskDeadlines(tasks),
  ]
    .filter((deadline) => deadline !== undefined)
    .toSorted((a, b) => a.getTime() - b.getTime())[0];
