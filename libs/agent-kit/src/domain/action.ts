import type {
  ApprovalAct,
  ContextPackage,
  Fact,
  HandoffRejected,
  HandoffRequested,
  NewTopic,
  Option,
} from '@baton/contracts';

/** A specialist's own scratch, kept with the session: plain JSON, small. */
export type Notes = Readonly<Record<string, unknown>>;

/** What an answer leaves behind. Facts and notes stay with the session; every later handoff carries the facts. */
interface Kept {
  facts?: readonly Fact[];
  /** Replaces the former notes. */
  notes?: Notes;
}

export interface ReplyOptions extends Kept {
  /** BCP 47; the conversation's language by default. */
  language?: string;
  /** 0 to 1. */
  confidence?: number;
  /** Written to the conversation's shared memory; `undefined` removes the key. */
  remember?: Readonly<Record<string, unknown>>;
  /** The customer has what they came for. Ignored while a person is awaited. */
  resolves?: boolean;
  /** What the customer speaks of by now, where others see to it: said twice, or once for sure, the router hands it on. */
  topic?: NewTopic;
  /** For an offer: what the specialist will do first, told to the router in the read-back. */
  firstStep?: string;
}

export interface Reply extends ReplyOptions {
  readonly kind: 'reply';
  readonly text: string;
}

/** The parts of the context package that only the sender knows; the router adds history, memory, profile and path. */
type Supplied = Partial<
  Pick<
    ContextPackage,
    | 'severity'
    | 'results'
    | 'error'
    | 'tried'
    | 'promises'
    | 'constraints'
    | 'openQuestions'
    | 'contingency'
    | 'options'
    | 'parked'
    | 'intent'
    | 'sentiment'
  >
>;

export interface HandOffOptions extends Supplied, Kept, Pick<ContextPackage, 'summary' | 'task'> {
  /** Whom to ask for; the router decides where it is left out. */
  to?: HandoffRequested['to'];
  reason: Pick<HandoffRequested['reason'], 'trigger' | 'detail' | 'confidence' | 'evidence'>;
}

export interface HandOff extends HandOffOptions {
  readonly kind: 'handOff';
}

export interface DeclineOptions {
  reason: HandoffRejected['reason'];
  /** For a person to read; no words of the customer. */
  detail: string;
  /** For `missing_context`: the names of the facts without which the offer cannot be taken. */
  missing?: readonly string[];
}

export interface Decline extends DeclineOptions {
  readonly kind: 'decline';
}

export interface ApproveOptions extends Kept {
  /** What is wanted, word for word: what is carried out later must be just this. */
  act: Omit<ApprovalAct, 'argumentsHash'>;
  /** For the person who decides. */
  why: string;
  /** What they decide between; to approve or to reject by default. */
  options?: readonly Option[];
  /** How long the decision may take; a day by default. */
  deadlineMs?: number;
}

export interface Approve extends ApproveOptions {
  readonly kind: 'approve';
}

/** A turn ends in exactly one of these. */
export type Action = Reply | HandOff | Decline | Approve;

/** Answer the customer. For an offer: the first words, spoken if the claim is granted. */
export const reply = (text: string, options: ReplyOptions = {}): Reply => ({ ...options, kind: 'reply', text });

/** Give the conversation to another agent or a person; the platform tells the customer. */
export const handOff = (options: HandOffOptions): HandOff => ({ ...options, kind: 'handOff' });

/** Refuse an offer; the router tries the next candidate, or asks the sender for what is missing. */
export const decline = (options: DeclineOptions): Decline => ({ ...options, kind: 'decline' });

/**
 * Ask a person before an act; the platform tells the customer. The decision comes as a turn of its own, `turn.decided`.
 * One at a time: to ask again while `turn.approval` is set gives the conversation to a person.
 */
export const approve = (options: ApproveOptions): Approve => ({ ...options, kind: 'approve' });
