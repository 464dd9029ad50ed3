export type Choice = 'wait' | 'message' | 'callback' | 'back';

interface Party {
  readonly kind: 'ai' | 'human' | 'platform';
  readonly name?: string;
}

export interface Place {
  readonly handoffId: string;
  readonly state: 'queued' | 'deferred';
  readonly position?: number;
  readonly waitSeconds?: { readonly low: number; readonly high: number };
  readonly choices: readonly Choice[];
}

type OwnerState = 'opened' | 'owner_changed' | 'resolved' | 'reopened' | 'erased';

/** An entry of the gateway's feed. */
export type Entry = {
  readonly entryId: number;
  readonly at: string;
  /** The router's. */
  readonly sequence?: number;
} & (
  | { readonly kind: 'said'; readonly messageId: string; readonly text: string }
  | {
      readonly kind: 'words';
      readonly messageId: string;
      readonly from: Party;
      readonly notice: boolean;
      readonly text: string;
      readonly language: string;
      readonly inReplyTo?: string;
    }
  | { readonly kind: 'owner'; readonly state: OwnerState; readonly owner?: Party }
  | ({ readonly kind: 'wait' } & Place)
  | { readonly kind: 'wait_over'; readonly handoffId: string; readonly outcome: string }
  | { readonly kind: 'chose'; readonly handoffId: string; readonly choice: Choice }
);

/** A message on its way to the gateway. */
export interface Outgoing {
  readonly messageId: string;
  readonly text: string;
  readonly at: string;
  readonly state: 'sending' | 'sent' | 'failed' | 'refused';
  /** Why it was refused. */
  readonly problem?: string;
}

export interface Line {
  readonly id: string;
  readonly kind: 'own' | 'words' | 'notice' | 'event' | 'day';
  readonly at: string;
  readonly text?: string;
  readonly language?: string;
  readonly from?: Party;
  readonly state?: Outgoing['state'];
  readonly problem?: string;
  readonly what?: 'resolved' | 'reopened' | 'chose';
  readonly choice?: Choice;
  /** The same speaker as in the line before. */
  readonly follows?: boolean;
}

export interface Thread {
  readonly lines: readonly Line[];
  readonly state: 'new' | 'open' | 'resolved' | 'erased';
  readonly owner?: Party;
  /** The message that waits for an answer. */
  readonly due?: { readonly messageId: string; readonly at: string };
  readonly wait?: Place & { readonly chosen: readonly Choice[] };
}

export function thread(entries: readonly Entry[], outgoing: readonly Outgoing[]): Thread;
export function arranged(lines: readonly Line[], dayOf: (at: string) => string): Line[];
