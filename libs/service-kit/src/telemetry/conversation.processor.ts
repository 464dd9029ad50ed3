import { attribute } from '@baton/contracts';
import { type Context, trace } from '@opentelemetry/api';
import { NoopSpanProcessor, type ReadableSpan, type Span } from '@opentelemetry/sdk-trace';

const carried = [attribute.conversationId, attribute.messagingConversationId];

/** Every span below one that knows its conversation carries that conversation too, the database's included. */
export class ConversationProcessor extends NoopSpanProcessor {
  override onStart(span: Span, parent: Context): void {
    const known = (trace.getSpan(parent) as Partial<ReadableSpan> | undefined)?.attributes;
    for (const name of carried) {
      const value = known?.[name];
      if (value !== undefined) span.setAttribute(name, value);
    }
  }
}
