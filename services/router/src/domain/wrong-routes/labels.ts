import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { evolve } from '../evolve.ts';
import { type Label, labelsOf } from './mistakes-after.ts';
import { wrongRoutesIn } from './wrong-routes.ts';

/** What a decision shows of what would have been right. Nothing is looked at where nothing was wrong. */
export const labelsIn = (before: Conversation | undefined, events: readonly ConversationEvent[]): readonly Label[] => {
  if (!before || !(before.mistakes || wrongRoutesIn(before, events).length > 0)) return [];
  let state = before;
  return events.flatMap((event) => {
    const labels = labelsOf(state, event);
    state = evolve(state, event);
    return labels;
  });
};
