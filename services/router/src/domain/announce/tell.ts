import type { Conversation } from '../conversation.ts';
import type { ConversationEvent } from '../conversation-event.ts';
import { evolve } from '../evolve.ts';
import { announce, announceToStranger } from './announce.ts';
import { type Announcement, inSequence, type NumberedAnnouncement, numbered } from './announcement.ts';

/** A decision carried out: the state it leads to, and what is told of it, in order. */
export interface Told {
  readonly conversation?: Conversation;
  readonly announcements: readonly NumberedAnnouncement[];
}

/** Folds a decision's events into the state and collects what each of them makes known. */
export const tell = (
  before: Conversation | undefined,
  conversationId: string,
  events: readonly ConversationEvent[],
): Told => {
  let state = before;
  const announcements: Announcement[] = [];
  for (const event of events) {
    if (!state && event.type !== 'ConversationOpened') {
      announcements.push(...announceToStranger(conversationId, event));
      continue;
    }
    const after = evolve(state, event);
    announcements.push(...announce(state ?? after, event));
    state = after;
  }
  return state ? numbered(state, announcements) : { announcements: announcements.map(unnumbered) };
};

/** What concerns no conversation has no place in the order of one. */
const unnumbered = (announcement: Announcement): NumberedAnnouncement => ({
  ...announcement,
  ...(announcement.inbox && { data: inSequence(announcement.data, 0) }),
  sequence: 0,
});
