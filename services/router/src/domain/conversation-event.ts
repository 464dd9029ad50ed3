import type {
  HandoffEnded,
  HandoffOpened,
  HandoffRefused,
  KeptReplyDropped,
  OfferClosed,
  OfferMade,
  OwnerChanged,
  ReplyKeptForGrant,
  RouteDecided,
} from './handoff-event.ts';
import type {
  ConversationOpened,
  ConversationReopened,
  ConversationResolved,
  MemoryChanged,
  MessageDelivered,
  MessageRecorded,
  NoticeGiven,
  OwnerStalled,
  ReplySpoken,
  SenderRefused,
} from './message-event.ts';

export type * from './handoff-event.ts';
export type * from './message-event.ts';

/** What happened to a conversation. Each is stored, folded into the next state and told to those it concerns. */
export type ConversationEvent =
  | ConversationOpened
  | ConversationReopened
  | ConversationResolved
  | MessageRecorded
  | MessageDelivered
  | ReplySpoken
  | NoticeGiven
  | MemoryChanged
  | HandoffOpened
  | HandoffRefused
  | RouteDecided
  | OfferMade
  | OfferClosed
  | HandoffEnded
  | OwnerChanged
  | ReplyKeptForGrant
  | KeptReplyDropped
  | OwnerStalled
  | SenderRefused;
