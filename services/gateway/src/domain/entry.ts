import type { ConversationState, CustomerChoice, HandoffOutcome, SpeakerKind, WaitRange } from '@baton/contracts';

/** What the customer wrote. */
export interface Said {
  readonly kind: 'said';
  readonly messageId: string;
  readonly text: string;
}

/** What the customer reads: the words of whoever has the conversation, or a notice of the platform. */
export interface Words {
  readonly kind: 'words';
  readonly messageId: string;
  readonly from: { readonly kind: SpeakerKind; readonly name?: string };
  readonly notice: boolean;
  readonly text: string;
  readonly language: string;
  readonly inReplyTo?: string;
  readonly handoffId?: string;
}

/** Who has the conversation, and whether it lives. */
export interface OwnerChange {
  readonly kind: 'owner';
  readonly state: ConversationState;
  /** Without a name as long as the agent has not said how customers are told of it. */
  readonly owner?: { readonly kind: string; readonly name?: string };
}

/** The customer waits for a person: in line, or until somebody is on duty. */
export interface Waiting {
  readonly kind: 'wait';
  readonly handoffId: string;
  readonly state: WaitState;
  readonly position?: number;
  readonly waitSeconds?: WaitRange;
  readonly choices: readonly CustomerChoice[];
}

export interface WaitOver {
  readonly kind: 'wait_over';
  readonly handoffId: string;
  readonly outcome: HandoffOutcome;
}

/** What the customer chose while waiting. */
export interface Chose {
  readonly kind: 'chose';
  readonly handoffId: string;
  readonly choice: CustomerChoice;
}

export type WaitState = 'queued' | 'deferred';
export type Content = Said | Words | OwnerChange | Waiting | WaitOver | Chose;

/** Something to be kept for the customer's eyes. */
export interface NewEntry {
  readonly content: Content;
  readonly at: Date;
  /** The router's number of it in the conversation. */
  readonly sequence?: string;
}

/** Something the customer sees, at its place in the feed. */
export type Entry = Content & { readonly entryId: number; readonly at: Date; readonly sequence?: number };
