import type {
  AgentRefused,
  ApprovalDecided,
  ConversationLifecycle,
  HandoffAccepted,
  HandoffEnded,
  HandoffRequested,
  Inbox,
  MessageReceived,
} from '@baton/contracts';

/** What an agent's inbox brings, by the type of the event. */
export type InboxEvent =
  | { readonly type: 'conversation.message.received'; readonly data: Inbox<MessageReceived> }
  | { readonly type: 'handoff.requested'; readonly data: Inbox<HandoffRequested> }
  | { readonly type: 'handoff.accepted'; readonly data: Inbox<HandoffAccepted> }
  | { readonly type: 'handoff.ended'; readonly data: Inbox<HandoffEnded> }
  | { readonly type: 'approval.decided'; readonly data: Inbox<ApprovalDecided> }
  | { readonly type: 'conversation.lifecycle'; readonly data: Inbox<ConversationLifecycle> }
  | { readonly type: 'agent.refused'; readonly data: Inbox<AgentRefused> };
