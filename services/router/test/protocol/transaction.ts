import type { NumberedAnnouncement } from '../../src/domain/announce/announcement.ts';
import type { Conversation } from '../../src/domain/conversation.ts';
import type { Letter } from './letter.ts';

/** What one transaction did. `letter` is what it was made from; without one time alone was. */
export interface Transaction {
  readonly letter?: Letter;
  readonly before?: Conversation;
  readonly after?: Conversation;
  readonly told: readonly NumberedAnnouncement[];
  readonly now: Date;
}
