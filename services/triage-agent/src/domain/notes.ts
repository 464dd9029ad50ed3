import type { Notes, Turn } from '@baton/agent-kit';
import type { ParkedTopic } from '@baton/contracts';

/** What triage keeps in mind between turns, as long as the conversation stays with it. */
export interface TriageNotes extends Notes {
  /** Of the session these notes belong to. */
  readonly epoch: number;
  /** What the customer wants, once it is known. */
  readonly intent?: string;
  readonly confidence?: number;
  /** What else the customer asked for, until the request is taken. */
  readonly parked?: readonly ParkedTopic[];
  /** Names of facts the customer was just asked for. */
  readonly awaiting: readonly string[];
  /** Names of all facts the customer was asked for. */
  readonly asked: readonly string[];
  /** How many messages in a row were not understood. */
  readonly unsure: number;
}

/** The notes of this turn; those of an earlier time with the conversation are void. */
export const notesOf = ({ notes, epoch }: Turn): TriageNotes =>
  notes.epoch === epoch ? (notes as TriageNotes) : { epoch, awaiting: [], asked: [], unsure: 0 };
