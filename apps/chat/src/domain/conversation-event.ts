import {
  type ConversationLifecycle,
  conversationLifecycle,
  type Envelope,
  type HandoffEnded,
  type HandoffProgress,
  handoffEnded,
  handoffProgress,
  type MessageReceived,
  type MessageSent,
  messageSent,
} from '@baton/contracts';

type EventOf<Type extends string, T> = Envelope<T> & { type: Type };

/** What a customer said. */
export type Said = EventOf<'conversation.message.received', MessageReceived>;

/** What the customer's side of a conversation gets to see. */
export type ConversationEvent =
  | Said
  | EventOf<'conversation.message.sent', MessageSent>
  | EventOf<'conversation.lifecycle', ConversationLifecycle>
  | EventOf<'handoff.progress', HandoffProgress>
  | EventOf<'handoff.ended', HandoffEnded>;

/** Where it hears of it. What it said itself it knows. */
export const heardTopics: readonly string[] = [messageSent, conversationLifecycle, handoffProgress, handoffEnded].map(
  ({ topic = '' }) => topic,
);
