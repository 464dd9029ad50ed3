import { attribute } from '@baton/contracts';
import { trace } from '@opentelemetry/api';

/** The request's span, and all below it, are found by the conversation. */
export const traceConversation = (conversationId: string): void => {
  trace.getActiveSpan()?.setAttributes({
    [attribute.conversationId]: conversationId,
    [attribute.messagingConversationId]: conversationId,
  });
};
