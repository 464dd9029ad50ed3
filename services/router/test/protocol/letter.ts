import type {
  ApprovalDecided,
  ApprovalRequested,
  ConversationChoice,
  ConversationReply,
  HandoffAccepted,
  HandoffProgress,
  HandoffRejected,
  HandoffRequested,
  HandoffWithdrawn,
  MessageReceived,
  TaskCompleted,
  TaskRequested,
} from '@baton/contracts';

/** What the router takes in, by the topic it comes on. */
export type Input =
  | { readonly topic: 'message'; readonly data: MessageReceived }
  | { readonly topic: 'choice'; readonly data: ConversationChoice }
  | { readonly topic: 'reply'; readonly data: ConversationReply }
  | { readonly topic: 'requested'; readonly data: HandoffRequested }
  | { readonly topic: 'accepted'; readonly data: HandoffAccepted }
  | { readonly topic: 'rejected'; readonly data: HandoffRejected }
  | { readonly topic: 'withdrawn'; readonly data: HandoffWithdrawn }
  | { readonly topic: 'progress'; readonly data: HandoffProgress }
  | { readonly topic: 'approval requested'; readonly data: ApprovalRequested }
  | { readonly topic: 'approval decided'; readonly data: ApprovalDecided }
  | { readonly topic: 'task requested'; readonly data: TaskRequested }
  | { readonly topic: 'task completed'; readonly data: TaskCompleted };

/** Kafka keeps the order within a topic, and none between two. */
export const topics = [
  'message',
  'choice',
  'reply',
  'requested',
  'accepted',
  'rejected',
  'withdrawn',
  'progress',
  'approval requested',
  'approval decided',
  'task requested',
  'task completed',
] as const satisfies readonly Input['topic'][];

/** A record on one of the router's input topics. */
export interface Letter {
  readonly id: string;
  readonly from: string;
  readonly writtenAt: Date;
  readonly input: Input;
}
