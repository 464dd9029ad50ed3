import type { Turn } from '@baton/agent-kit';
import type { Classification, Guess } from '@baton/classifier';
import type { Fact, ParkedTopic } from '@baton/contracts';
import { factsIn, factsOf, isReadable, toldBy } from './facts/read-facts.ts';
import { isSure } from './guess.ts';
import { notesOf, type TriageNotes } from './notes.ts';
import { topicsOf } from './topics.ts';

/** All that a decision looks at. */
export interface Situation {
  readonly turn: Turn;
  readonly notes: TriageNotes;
  /** The best guess at what the message is about, sure or not. */
  readonly guess: Guess;
  /** The intent of the message alone, if it is sure. */
  readonly intent?: string;
  /** What the customer wants beside it, now or since before. */
  readonly parked: readonly ParkedTopic[];
  /** Found in this turn. */
  readonly facts: readonly Fact[];
  readonly classify: (text: string) => Classification;
}

export const situationOf = (turn: Turn, classify: Situation['classify']): Situation => {
  const { confidenceMin } = turn;
  const notes = notesOf(turn);
  const { guess, parked: further } = topicsOf(turn.message.text, classify, confidenceMin);
  const intent = isSure(guess, confidenceMin) ? guess.label : undefined;
  const parked = further.length > 0 ? further : (notes.parked ?? []);
  return { turn, notes, guess, intent, parked, facts: gather(turn, notes, intent), classify };
};

/** Of a fact without a form of its own, the whole answer is the value, unless the customer speaks of something else. */
const gather = (turn: Turn, { awaiting, intent: pending }: TriageNotes, intent?: string): readonly Fact[] => {
  const { message, unanswered, customer, now } = turn;
  const told = [...unanswered.filter(({ messageId }) => messageId !== message.messageId), message];
  const read = told.flatMap((each) => factsIn(each, awaiting, now));
  const onTopic = intent === undefined || intent === pending;
  const answers = turn.returned || !onTopic ? [] : awaiting.filter((name) => !isReadable(name));
  return [...factsOf(customer), ...read, ...answers.map((name) => toldBy(message, name, message.text))];
};

/** Which of these nobody has told yet. */
export const unknownOf = (names: readonly string[], { turn, facts }: Situation): readonly string[] => {
  const found = new Set(facts.map(({ name }) => name));
  return names.filter((name) => !found.has(name) && !turn.fact(name));
};
