import type { Conversation } from './conversation.ts';
import type { ConversationEvent } from './conversation-event.ts';
import { evolve } from './evolve.ts';

/** One part of a decision: what follows from the state that the parts before it have led to. */
export type Step = (conversation: Conversation) => readonly ConversationEvent[];

/** Runs the steps one after another, each on the state its predecessors left. */
export const chain = (conversation: Conversation, ...steps: readonly Step[]): readonly ConversationEvent[] =>
  steps.reduce<{ state: Conversation; events: readonly ConversationEvent[] }>(
    ({ state, events }, step) => {
      const added = step(state);
      return { state: added.reduce<Conversation>(evolve, state), events: [...events, ...added] };
    },
    { state: conversation, events: [] },
  ).events;

/** The state after a decision's events. */
export const stateAfter = (conversation: Conversation | undefined, events: readonly ConversationEvent[]) =>
  events.reduce<Conversation | undefined>(evolve, conversation);
