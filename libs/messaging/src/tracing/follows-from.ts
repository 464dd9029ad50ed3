import { trace } from '@opentelemetry/api';
import { ofConversation } from './in-span.ts';
import type { Occasion } from './own-trace.ts';
import { linksTo } from './traceparent.ts';

/** Now that the conversation is known: the active span is found by it, and leads back to what it follows from. */
export function followsFrom({ conversationId, after }: Occasion): void {
  trace.getActiveSpan()?.addLinks(linksTo(after)).setAttributes(ofConversation(conversationId));
}
