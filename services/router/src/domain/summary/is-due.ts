import type { Conversation } from '../conversation.ts';

/** So many turns at most stand in no summary; a package takes the last fifty as they are. */
const firstAt = 40;
/** As many of the last turns are left out of each summary. */
export const leftOut = 20;
const step = firstAt - leftOut;

/** Whether enough was said, since a conversation was last looked at, to be summed up. Short ones never are. */
export const summaryIsDue = (before: Conversation | undefined, { said }: Conversation): boolean =>
  said >= firstAt && Math.floor(said / step) > Math.floor((before?.said ?? 0) / step);
