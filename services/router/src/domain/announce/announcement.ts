import type { Contract, InboxDelivery, InboxParts } from '@baton/contracts';
import type { Conversation, Seen } from '../conversation.ts';

/** What an answer must know of a conversation, which may not exist. */
export type Addressed = Pick<Conversation, 'id' | 'epoch'>;

/** Something to be told: on its public topic, or to one agent's inbox. */
export interface Announcement {
  readonly contract: Contract<unknown>;
  readonly data: object;
  /** The agent whose inbox it goes to. */
  readonly inbox?: string;
}

/** An announcement with its place in the order of its conversation. */
export interface NumberedAnnouncement extends Announcement {
  readonly sequence: number;
}

/** What the router adds to the data of a copy; the inbox's number comes when it is numbered. */
export type CopyParts = Omit<InboxParts, 'delivery'> & { readonly delivery: Omit<InboxDelivery, 'inboxSequence'> };

/** A copy for an agent's inbox; `inboxSequence` is given when it is numbered. */
export const toInbox = <T extends object>(inbox: string, contract: Contract<T>, data: T & CopyParts): Announcement => ({
  contract: contract as Contract<unknown>,
  data,
  inbox,
});

export const toAll = <T extends object>(contract: Contract<T>, data: T): Announcement => ({
  contract: contract as Contract<unknown>,
  data,
});

/** Numbers what is told: all of it within the conversation, copies also within their inbox. */
export const numbered = (
  conversation: Conversation,
  announcements: readonly Announcement[],
): { readonly conversation: Conversation; readonly announcements: readonly NumberedAnnouncement[] } => {
  let { sequence } = conversation;
  const seen: Record<string, Seen> = { ...conversation.seen };
  const results = announcements.map((announcement) => {
    sequence += 1;
    if (!announcement.inbox) return { ...announcement, sequence };
    const previous = seen[announcement.inbox] ?? { inboxSequence: 0, memoryVersion: 0 };
    const inboxSequence = previous.inboxSequence + 1;
    seen[announcement.inbox] = { ...previous, inboxSequence };
    return { ...announcement, sequence, data: inSequence(announcement.data, inboxSequence) };
  });
  return { conversation: { ...conversation, sequence, seen }, announcements: results };
};

/** The copy with its number in the inbox. */
export const inSequence = (data: object, inboxSequence: number): object => {
  const { delivery } = data as { delivery?: object };
  return { ...data, delivery: { ...delivery, inboxSequence } };
};
