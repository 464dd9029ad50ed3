import type { KeptEvent } from './kept-event.ts';
import type { Records } from './timeline.ts';
import type { Happening } from './timeline-entry.ts';

type EventOf<Type extends KeptEvent['type']> = Extract<KeptEvent, { type: Type }>;

/** For each type of event, what a timeline tells of it: nothing of what is only bookkeeping. */
export type Tellers<Type extends KeptEvent['type']> = {
  readonly [One in Type]: (event: EventOf<One>, at: Date, records: Records) => readonly Happening[];
};

export const nothing = (): readonly Happening[] => [];

/** In milliseconds. */
export const since = (begin: string, at: Date): number => at.getTime() - new Date(begin).getTime();

export const wordsOf = ({ messageId }: { readonly messageId: string }, { words }: Records): { text?: string } => {
  const text = words.get(messageId);
  return text ? { text } : {};
};
