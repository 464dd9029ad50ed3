import { type HandOff, type Reply, reply } from '@baton/agent-kit';
import { spoken } from './language.ts';
import type { TriageNotes } from './notes.ts';
import type { Situation } from './situation.ts';

/** An answer, and why it is given. */
export interface Answer extends Reply {
  readonly purpose: 'greet' | 'thank' | 'clarify' | 'ask_missing' | 'nobody' | 'noted' | 'back';
}

export type Decision = Answer | HandOff;

/** An answer in the customer's language that keeps what was found and noted. */
export const say = (
  { turn, facts, notes, guess }: Situation,
  purpose: Answer['purpose'],
  text: string,
  noted: Partial<TriageNotes> = {},
): Answer => ({
  ...reply(text, {
    language: spoken(turn.language),
    confidence: guess.confidence,
    facts,
    notes: { ...notes, ...noted },
  }),
  purpose,
});
