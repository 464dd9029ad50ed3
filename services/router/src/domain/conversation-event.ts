import type { ActConcluded, ActPassedOn, ApprovalClosed, ApprovalOpened } from './approval-event.ts';
import type {
  ChoiceMade,
  CustomerAsked,
  HandoffEnded,
  HandoffOpened,
  HandoffRefused,
  KeptReplyDropped,
  OfferClosed,
  OfferMade,
  OpinionsWanted,
  OwnerChanged,
  QueueMoved,
  ReplyKeptForGrant,
  RequestSeconded,
  RouteDecided,
  TopicTakenUp,
  WordsClassified,
} from './handoff-event.ts';
import type {
  ConversationOpened,
  ConversationReopened,
  ConversationResolved,
  LanguageSettled,
  MemoryChanged,
  MessageDelivered,
  MessageRecorded,
  MessageSettled,
  NoticeGiven,
  OwnerStalled,
  ReplySpoken,
  SenderRefused,
} from './message-event.ts';
import type {
  TaskAsked,
  TaskEnded,
  TaskLeftOut,
  TaskMoved,
  TasksDelivered,
  TasksDropped,
  TasksPassed,
  TaskTakenBack,
} from './task-event.ts';

export type * from './approval-event.ts';
export type * from './handoff-event.ts';
export type * from './message-event.ts';
export type * from './task-event.ts';

/** What happened to a conversation. Each is stored, folded into the next state and told to those it concerns. */
export type ConversationEvent =
  | ConversationOpened
  | ConversationReopened
  | ConversationResolved
  | MessageRecorded
  | MessageDelivered
  | MessageSettled
  | ReplySpoken
  | NoticeGiven
  | MemoryChanged
  | HandoffOpened
  | HandoffRefused
  | RouteDecided
  | OpinionsWanted
  | WordsClassified
  | CustomerAsked
  | OfferMade
  | OfferClosed
  | HandoffEnded
  | OwnerChanged
  | ReplyKeptForGrant
  | KeptReplyDropped
  | OwnerStalled
  | LanguageSettled
  | QueueMoved
  | ChoiceMade
  | RequestSeconded
  | ApprovalOpened
  | ApprovalClosed
  | TaskAsked
  | TaskLeftOut
  | TaskTakenBack
  | TaskMoved
  | TaskEnded
  | TasksDelivered
  | TasksDropped
  | TasksPassed
  | ActPassedOn
  | ActConcluded
  | TopicTakenUp
  | SenderRefused;
