import type { CustomerChoice, HandoffEnded, HandoffProgress } from '@baton/contracts';
import type { Wait } from './conversation.ts';
import type { Chose, Content, WaitState } from './entry.ts';
import { Refused } from './refused.ts';

/** What is shown to the customer, and what is remembered of the wait; nothing where nothing changes. */
export interface WaitDecision {
  readonly entry?: Content;
  readonly wait?: Wait;
}

/** Nobody is told to wait for nobody. */
const choicesWhile: Record<WaitState, readonly CustomerChoice[]> = {
  queued: ['wait', 'message', 'callback', 'back'],
  deferred: ['message', 'callback', 'back'],
};

/** The customer's place in line. Kafka orders nothing between topics: a place told after the end is none any more. */
export const decideProgress = (
  known: Wait | undefined,
  { handoffId, state, position, waitSeconds }: HandoffProgress,
): WaitDecision => {
  if (known?.over || (state !== 'queued' && state !== 'deferred')) return {};
  const choices = choicesWhile[state];
  return {
    entry: { kind: 'wait', handoffId, state, position, waitSeconds, choices },
    wait: known ?? { handoffId, over: false },
  };
};

export const decideEnded = (known: Wait | undefined, { handoffId, outcome }: HandoffEnded): WaitDecision => {
  if (!known) return { wait: { handoffId, over: true } };
  return known.over ? {} : { entry: { kind: 'wait_over', handoffId, outcome }, wait: { ...known, over: true } };
};

/** Where a choice stands that was made before, or what was chosen. */
export type ChoiceDecision = { readonly before: number } | { readonly chose: Chose; readonly wait: Wait };

/** The same choice twice in a row is one. */
export const decideChoice = (known: Wait | undefined, { handoffId, choice }: Omit<Chose, 'kind'>): ChoiceDecision => {
  if (!known || known.over) throw new Refused('not_waiting', 'The customer does not wait for this handoff.');
  if (known.chosen?.choice === choice) return { before: known.chosen.entryId };
  return { chose: { kind: 'chose', handoffId, choice }, wait: known };
};
