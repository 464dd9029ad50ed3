import { answered, asSaid, twoMessages } from './answers.ts';
import type { History } from './history.ts';
import { atRest, inboxesInOrder, inOrder, nothingDead, nothingLeft } from './order.ts';
import { oneEnd, ownerOfEachEpoch, ownerSpeaks, stateAsTold, transferBeforeNotice } from './ownership.ts';

/** Says what is wrong, once for each thing that is. */
export type Invariant = (history: History) => readonly string[];

/** What holds after every run, by name. */
export const invariants: Readonly<Record<string, Invariant>> = {
  'everything comes to rest': atRest,
  'every message of a customer is answered once, or told about': answered,
  'messages are kept in the order in which they were said': asSaid,
  'two equal texts are two messages': twoMessages,
  'every request for a handoff has one end': oneEnd,
  'every epoch has one owner, and comes once': ownerOfEachEpoch,
  'only the owner speaks': ownerSpeaks,
  'no announcement without a transfer': transferBeforeNotice,
  'what is kept is what was told': stateAsTold,
  'the records of a conversation are in order without a gap': inOrder,
  'so are those of an inbox': inboxesInOrder,
  'nothing is left in an outbox': nothingLeft,
  'nothing is a dead letter': nothingDead,
};

/** @returns one line for each violation; none for a good run */
export const violationsOf = (history: History): string[] =>
  Object.entries(invariants).flatMap(([name, holds]) => holds(history).map((detail) => `${name}: ${detail}`));
