import type { ContextPackage, HistoryTurn, Signals } from '@baton/contracts';
import type { Agent, Policy } from '@baton/routing';
import type { Concern } from '@baton/signals';
import type { Classifying } from './classifying/classifying.ts';
import type { Line } from './summary/line.ts';
import type { TaskRecord } from './tasks/task-group.ts';

/** What every decision may look at beside the conversation and the message. */
export interface Facts {
  readonly agents: readonly Agent[];
  readonly policy: Policy;
  /** A fresh id at each call. */
  readonly newId: () => string;
  /** What a customer's words show; `language` is the conversation's so far. */
  readonly signalsOf: (text: string, language: string) => Signals;
  /** What in a customer's words is more than an AI should answer alone. */
  readonly concernsIn: (text: string) => readonly Concern[];
  /** Who can say what words are about; nobody until they have learnt it. */
  readonly classifying?: Classifying;
}

/** The words of a conversation, as far as a decision about a handoff needs them. */
export interface Transcript {
  /** The last turns, oldest first; every unanswered message is among them. */
  readonly turns: readonly HistoryTurn[];
  readonly total: number;
  /** What was counted when a turn was kept, by its messageId. */
  readonly tokens?: ReadonlyMap<string, number>;
  /** Where there are more turns than these: a summary of the first `turns` of all. */
  readonly older?: { readonly turns: number; readonly lines: readonly Line[] };
}

/** A decision that places, grants or ends a handoff also looks at the words and the package. */
export interface HandoffFacts extends Facts {
  readonly transcript: Transcript;
  /** The package the conversation was last handed over with: what a sender found out is known to all who follow. */
  readonly known?: ContextPackage;
  /** The package of the open handoff, where nobody has been offered it yet. */
  readonly supplied?: ContextPackage;
  /** What stands in the tasks whose results nobody has yet, in the order in which they were asked for. */
  readonly tasks?: readonly TaskRecord[];
  /** The trace this decision is made in, 32 hex digits. */
  readonly traceId: string;
}
