import { attribute } from '@baton/contracts';
import { type Attributes, type Context, context, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { codeOf } from '../errors.ts';

/** Does the work as this span, and ends it. What failed is told by its code alone: a message may quote a customer. */
export async function inSpan<T>(span: Span, parent: Context, work: () => Promise<T>): Promise<T> {
  try {
    return await context.with(trace.setSpan(parent, span), work);
  } catch (error) {
    fail(span, codeOf(error));
    throw error;
  } finally {
    span.end();
  }
}

export function fail(span: Span, code: string): void {
  span.setStatus({ code: SpanStatusCode.ERROR, message: code });
  span.setAttribute(attribute.errorType, code);
}

/** By these a conversation's spans are found, whatever they are of. */
export const ofConversation = (conversationId: string): Attributes => ({
  [attribute.conversationId]: conversationId,
  [attribute.messagingConversationId]: conversationId,
});
