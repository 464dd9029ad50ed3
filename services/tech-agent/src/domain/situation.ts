import type { Diagnosis } from './diagnosis.ts';
import type { Language } from './language.ts';
import type { Tried } from './step.ts';

/** What a turn brings. */
export interface Situation {
  /** The conversation is new to tech: its first words are asked for. */
  isOpening: boolean;
  language: Language;
  /** What the customer said that waits for an answer; in an opening all they said. Oldest first. */
  texts: readonly string[];
  /** As it was handed over. */
  intent?: string;
  /** What others tried, and what tech remembers of an earlier time. */
  triedBefore: readonly Tried[];
  /** What a person settled or forbade, in their words. */
  notAgain: readonly string[];
  diagnosis: Diagnosis;
}
